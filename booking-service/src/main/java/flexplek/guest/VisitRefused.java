package flexplek.guest;

/** The domain says no, and why. */
final class VisitRefused extends RuntimeException {

    private final transient VisitRefusal refusal;

    VisitRefused(VisitRefusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
    }

    VisitRefusal refusal() {
        return refusal;
    }
}
