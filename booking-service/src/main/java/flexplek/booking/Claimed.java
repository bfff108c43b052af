package flexplek.booking;

/**
 * How far the statement that claims a space came: the row made, the quota counted, the place in the building taken, and the
 * answer kept. Unless all are true the transaction must be rolled back.
 */
public record Claimed(boolean made, boolean counted, boolean placed, boolean kept) {

    public boolean complete() {
        return made && counted && placed && kept;
    }
}
