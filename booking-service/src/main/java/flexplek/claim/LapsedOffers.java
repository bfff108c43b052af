package flexplek.claim;

import java.time.Instant;
import java.util.UUID;

/** Ends offers that were not accepted in time and stand in somebody's way; whoever keeps a waitlist knows how. */
public interface LapsedOffers {

    /** Of an entry of the waitlist, if its offer is over, in the transaction under way. */
    void end(UUID waitlistEntryId, Instant now);
}
