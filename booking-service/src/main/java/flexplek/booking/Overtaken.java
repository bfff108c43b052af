package flexplek.booking;

/** Somebody changed a counter or used the key while a space was being claimed: the transaction is lost, to be done again. */
public final class Overtaken extends RuntimeException {
    Overtaken() {
        super("overtaken", null, false, false);
    }
}
