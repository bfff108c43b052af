package flexplek.waitlist;

import flexplek.claim.Overtaken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import org.jboss.logging.Logger;

/**
 * Looks every few seconds where something became free while somebody waits there, as the database has noted it down with
 * whatever act freed it. Replicas share the work: each takes notes that no other has.
 */
@ApplicationScoped
class ServeWaitlists {

    private static final Logger LOG = Logger.getLogger(ServeWaitlists.class);

    private final WaitlistEntries entries;
    private final LapseOffers lapseOffers;
    private final HandOut handOut;
    private final Notes notes;
    private final Clock clock;

    ServeWaitlists(WaitlistEntries entries, LapseOffers lapseOffers, HandOut handOut, Notes notes, Clock clock) {
        this.entries = entries;
        this.lapseOffers = lapseOffers;
        this.handOut = handOut;
        this.notes = notes;
        this.clock = clock;
    }

    /** Also while places are handed out, which may take longer. */
    @Scheduled(
            every = "${flexplek.waitlist.look-every:" + WaitlistSettings.OFTEN + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lapse() {
        lapseOffers.due(clock.instant());
    }

    @Scheduled(
            every = "${flexplek.waitlist.look-every:" + WaitlistSettings.OFTEN + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void serve() {
        Instant now = clock.instant();
        lapseOffers.due(now);
        QuarkusTransaction.requiringNew().run(() -> entries.endBegun(now));
        for (int building : QuarkusTransaction.requiringNew().call(notes::take)) {
            try {
                handOut.building(building);
            } catch (RuntimeException e) {
                if (!(e instanceof Overtaken)) {
                    LOG.errorf(e, "waitlist_not_served building=%d, trying again", building);
                }
                QuarkusTransaction.requiringNew().run(() -> notes.write(building));
            }
        }
    }

    /** Finds what no note was left of, such as a person's other organisation, or was lost with a replica that had taken it. */
    @Scheduled(
            every = "${flexplek.waitlist.look-everywhere-every:" + WaitlistSettings.NOW_AND_THEN + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void lookEverywhere() {
        QuarkusTransaction.requiringNew().run(notes::writeWhereverSomebodyWaits);
    }
}
