package flexplek.booking;

/** The domain says no, and why. */
public final class BookingRefused extends RuntimeException {

    private final transient BookingRefusal refusal;

    public BookingRefused(BookingRefusal refusal) {
        super(refusal.toString(), null, false, false); // a refusal is an answer: no stack trace
        this.refusal = refusal;
    }

    public BookingRefusal refusal() {
        return refusal;
    }
}
