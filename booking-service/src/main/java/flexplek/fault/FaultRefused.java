package flexplek.fault;

/** The domain says no, and why. */
final class FaultRefused extends RuntimeException {

    private final transient FaultRefusal refusal;

    FaultRefused(FaultRefusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
    }

    FaultRefusal refusal() {
        return refusal;
    }
}
