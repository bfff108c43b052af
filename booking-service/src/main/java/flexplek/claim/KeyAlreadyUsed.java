package flexplek.claim;

/** The key was used before: the kept answer must be given. */
public final class KeyAlreadyUsed extends RuntimeException {
    KeyAlreadyUsed() {
        super("Idempotency-Key used before", null, false, false);
    }
}
