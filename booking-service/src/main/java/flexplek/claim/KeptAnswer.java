package flexplek.claim;

/** The answer to a POST, kept under its Idempotency-Key in the same transaction, so that a retry gets it again. */
public record KeptAnswer(
        int person, String key, String requestHash, int status, String location, String etag, String body) {}
