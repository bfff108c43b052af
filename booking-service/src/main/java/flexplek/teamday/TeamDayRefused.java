package flexplek.teamday;

/** The domain says no, and why. */
final class TeamDayRefused extends RuntimeException {

    private final transient TeamDayRefusal refusal;

    TeamDayRefused(TeamDayRefusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
    }

    TeamDayRefusal refusal() {
        return refusal;
    }
}
