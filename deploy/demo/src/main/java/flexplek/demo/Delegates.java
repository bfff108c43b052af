package flexplek.demo;

/** Two people let a colleague book for them; one of the two shows nobody when they are in, as a director may. */
final class Delegates {

    record Visibility(String visibleTo) {}

    private final Api booking;
    private final SignIn signIn;

    Delegates(Api booking, SignIn signIn) {
        this.booking = booking;
        this.signIn = signIn;
    }

    void let(Progress progress) {
        as("emergency").put("/v1/people/me/visibility", new Visibility("NOBODY"));
        let("emergency", "facility");
        let("organiser", "employee");
        progress.say("Two people let a colleague book for them, and one of these two shows nobody when they are in");
    }

    private void let(String person, String delegate) {
        var id = as(delegate).get("/v1/people/me").path("id").asText();
        as(person).put("/v1/people/me/delegates/" + id, null);
    }

    private Api as(String username) {
        return booking.as(signIn.as(username));
    }
}
