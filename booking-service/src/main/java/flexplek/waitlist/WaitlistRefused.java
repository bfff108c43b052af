package flexplek.waitlist;

/** The domain says no, and why. */
final class WaitlistRefused extends RuntimeException {

    private final transient WaitlistRefusal refusal;

    WaitlistRefused(WaitlistRefusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
    }

    WaitlistRefusal refusal() {
        return refusal;
    }
}
