package flexplek.claim;

/** How the answer to a booking is kept under the caller's Idempotency-Key. */
@FunctionalInterface
public interface Keeper {
    KeptAnswer keep(Claim made);
}
