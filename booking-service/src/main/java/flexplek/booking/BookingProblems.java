package flexplek.booking;

import flexplek.platform.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;

/** Each refusal as a problem document: what is so, which rule says it, and what can be done next. */
@Provider
class BookingProblems extends ExceptionMapperBase<BookingRefused> {

    @Override
    protected HttpProblem toProblem(BookingRefused refused) {
        return of(refused.refusal()).build();
    }

    private static HttpProblem.Builder of(BookingRefusal refusal) {
        return switch (refusal) {
            case BookingRefusal.SpaceTaken r ->
                Problems.of(409, "space-taken", "The space is taken", "Somebody was faster. " + advice(r))
                        .with("spaceId", r.spaceId())
                        .with("takenFor", r.takenFor())
                        .with("alternatives", r.alternatives());
            case BookingRefusal.NothingFree r ->
                Problems.of(
                        409,
                        "nothing-free",
                        "Nothing is free",
                        "No space that fits is free for that time. Try "
                                + "another time, floor or building, or ask for fewer amenities.");
            case BookingRefusal.PersonAlreadyBooked r ->
                Problems.of(
                                409,
                                "person-already-booked",
                                "Already booked",
                                "There is a desk booked for that time "
                                        + "already. Cancel that booking first, or choose another time.")
                        .with("bookingId", r.bookingId())
                        .with("bookedFor", r.slot());
            case BookingRefusal.TakenOutOfUse r ->
                rule(
                        "space-out-of-service",
                        "Out of service",
                        r.reason() == null
                                ? "The space cannot be booked now. Choose another."
                                : "The space cannot be booked now (" + r.reason() + "). Choose another.");
            case BookingRefusal.NotForYourOrganisation r ->
                Problems.of(
                        403,
                        "not-for-your-organisation",
                        "Not for your organisation",
                        "This space is held for " + "another organisation. Choose one in a shared neighbourhood.");
            case BookingRefusal.NotYourColleague r ->
                Problems.of(
                        403,
                        "not-your-colleague",
                        "Not your colleague",
                        "You can book for somebody of your own " + "team only.");
            case BookingRefusal.BuildingNeeded r ->
                rule(
                        "building-needed",
                        "Which building?",
                        "None of your team shows to be in then, and you had no desk before. Choose a building.");
            case BookingRefusal.BuildingClosed r ->
                rule(
                        "building-closed",
                        "The building is closed",
                        "The building is open " + r.days() + " from " + r.opens() + " to " + r.closes() + " ("
                                + r.zone() + ").");
            case BookingRefusal.NotOneDay r ->
                rule(
                        "not-one-day",
                        "More than one day",
                        "A booking lies within one day of the building (" + r.zone() + "). Make one booking a day.");
            case BookingRefusal.NotQuarterHours r ->
                rule(
                        "not-quarter-hours",
                        "Not on the quarter hour",
                        "A booking starts and ends on a quarter hour, " + "such as 09:00 or 09:15.");
            case BookingRefusal.InThePast r ->
                rule("in-the-past", "In the past", "That time has passed. Choose an end that is still to come.");
            case BookingRefusal.TooFarAhead r ->
                rule(
                                "too-far-ahead",
                                "Too far ahead",
                                "Your organisation can book here until " + r.last() + "; later days open one by one.")
                        .with("lastDay", r.last());
            case BookingRefusal.WeeklyQuotaReached r ->
                rule(
                                "weekly-quota-reached",
                                "Weekly quota reached",
                                "Your organisation allows " + r.quota()
                                        + " desk bookings a week, and they are used for the week of " + r.week()
                                        + ". Cancel one, or choose another week.")
                        .with("quota", r.quota());
            case BookingRefusal.BuildingFull r ->
                rule(
                        "building-cap-reached",
                        "The building is full",
                        "The number of people that this building takes " + "on " + r.day()
                                + " is reached. Choose another day or building.");
            case BookingRefusal.TooEarlyToCheckIn r ->
                rule("too-early-to-check-in", "Too early to check in", "Checking in opens at " + r.opens() + ".")
                        .with("checkInOpens", r.opens());
            case BookingRefusal.NotStarted r ->
                rule(
                        "not-started",
                        "Not started",
                        "The booking starts at " + r.starts() + "; before that it can be cancelled.");
            case BookingRefusal.NoLongerLive r ->
                Problems.of(
                        409,
                        "no-longer-live",
                        "No longer live",
                        "The booking is over: it was " + word(r.status()) + ". Make a new booking.");
        };
    }

    private static HttpProblem.Builder rule(String name, String title, String detail) {
        return Problems.of(422, name, title, detail);
    }

    private static String advice(BookingRefusal.SpaceTaken r) {
        return r.alternatives().isEmpty()
                ? "Nothing else on this floor is free for that time."
                : "These are free nearby: "
                        + String.join(
                                ", ",
                                r.alternatives().stream()
                                        .map(Alternatives.Free::name)
                                        .toList()) + ".";
    }

    private static String word(BookingStatus status) {
        return switch (status) {
            case CANCELLED -> "cancelled";
            case RELEASED -> "released";
            case BOOKED, CHECKED_IN -> "past its end";
        };
    }
}
