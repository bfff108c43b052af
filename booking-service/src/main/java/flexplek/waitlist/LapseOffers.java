package flexplek.waitlist;

import flexplek.claim.BookingEvent;
import flexplek.claim.BookingOutline;
import flexplek.claim.GiveBackOffer;
import flexplek.claim.TakeUpOffer;
import flexplek.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Ends offers that were not accepted in time: their person is told, and leaves the queue. */
@ApplicationScoped
class LapseOffers {

    private static final Logger LOG = Logger.getLogger(LapseOffers.class);

    private static final int BATCH = 100;

    private final WaitlistEntries entries;
    private final TakeUpOffer takeUp;
    private final GiveBackOffer giveBack;
    private final Outbox outbox;

    LapseOffers(WaitlistEntries entries, TakeUpOffer takeUp, GiveBackOffer giveBack, Outbox outbox) {
        this.entries = entries;
        this.takeUp = takeUp;
        this.giveBack = giveBack;
        this.outbox = outbox;
    }

    /** All that are due, each in a transaction of its own. */
    void due(Instant now) {
        for (UUID id : QuarkusTransaction.requiringNew().call(() -> entries.due(now, BATCH))) {
            try {
                QuarkusTransaction.requiringNew().run(() -> entries.lock(id).ifPresent(entry -> ifDue(entry, now)));
            } catch (RuntimeException e) {
                LOG.errorf(e, "offer_not_ended entry=%s, trying again", id);
            }
        }
    }

    /** One that is locked, in the transaction under way. What its person could not have used any more was no offer. */
    void ifDue(WaitlistEntry entry, Instant now) {
        Optional<UUID> booking = entry.offeredBooking().filter(_ -> entry.isDue(now));
        booking.ifPresent(offered -> {
            boolean usable = takeUp.isUsable(offered);
            Optional<BookingOutline> held = giveBack.of(offered);
            if (usable) {
                entry.lapse();
                held.ifPresent(outline -> outbox.write(new BookingEvent.BookingOfferLapsed(outline, entry.id())));
            } else {
                entry.waitAgain();
            }
        });
    }
}
