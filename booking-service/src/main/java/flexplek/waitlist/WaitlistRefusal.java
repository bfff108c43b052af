package flexplek.waitlist;

import java.util.UUID;

/** Why an act on the waitlist is refused; {@link WaitlistProblems} says it to the caller. */
sealed interface WaitlistRefusal {

    /** There is nothing to wait for. */
    record FreeNow() implements WaitlistRefusal {}

    record HasStarted() implements WaitlistRefusal {}

    /** {@code entryId}: the caller's own. */
    record AlreadyWaiting(UUID entryId) implements WaitlistRefusal {}

    record TooManyEntries(int most) implements WaitlistRefusal {}

    record NothingOffered() implements WaitlistRefusal {}

    record OfferEnded() implements WaitlistRefusal {}

    record AlreadyAccepted() implements WaitlistRefusal {}
}
