package flexplek.waitlist;

import flexplek.claim.GiveBackOffer;
import flexplek.claim.LapsedOffers;
import flexplek.claim.TakeUpOffer;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends offers that were not accepted in time: their person is told, and leaves the queue. */
@ApplicationScoped
class LapseOffers implements LapsedOffers {

    private static final Logger LOG = Logger.getLogger(LapseOffers.class);

    private static final int BATCH = 100;

    private final WaitlistEntries entries;
    private final TakeUpOffer takeUp;
    private final GiveBackOffer giveBack;

    LapseOffers(WaitlistEntries entries, TakeUpOffer takeUp, GiveBackOffer giveBack) {
        this.entries = entries;
        this.takeUp = takeUp;
        this.giveBack = giveBack;
    }

    /** All that are due, each in a transaction of its own. */
    void due(Instant now) {
        List<UUID> due = QuarkusTransaction.requiringNew().call(() -> entries.due(now, BATCH));
        while (endEach(due, now) && due.size() == BATCH) {
            due = QuarkusTransaction.requiringNew().call(() -> entries.due(now, BATCH));
        }
    }

    /** Whether all of them have ended. */
    private boolean endEach(List<UUID> due, Instant now) {
        boolean all = true;
        for (UUID id : due) {
            try {
                QuarkusTransaction.requiringNew().run(() -> end(id, now));
            } catch (RuntimeException e) {
                LOG.errorf(e, "offer_not_ended entry=%s, trying again", id);
                all = false;
            }
        }
        return all;
    }

    @Override
    public void end(UUID waitlistEntryId, Instant now) {
        entries.lock(waitlistEntryId).ifPresent(entry -> ifDue(entry, now));
    }

    /** One that is locked, in the transaction under way. What its person could not have used any more was no offer. */
    void ifDue(WaitlistEntry entry, Instant now) {
        Optional<UUID> booking = entry.offeredBooking().filter(_ -> entry.isDue(now));
        booking.ifPresent(offered -> {
            if (takeUp.isUsable(offered)) {
                giveBack.lapsed(offered, entry.id());
                entry.lapse();
            } else {
                giveBack.of(offered, entry.id());
                entry.waitAgain();
            }
        });
    }
}
