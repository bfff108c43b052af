package flexplek.exchange;

/** The domain says no, and why. */
final class ExchangeRefused extends RuntimeException {

    private final transient ExchangeRefusal refusal;

    ExchangeRefused(ExchangeRefusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
    }

    ExchangeRefusal refusal() {
        return refusal;
    }
}
