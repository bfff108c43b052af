package flexplek.checkin;

import flexplek.booking.Booking;
import flexplek.booking.Bookings;
import flexplek.booking.GiveUp;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Frees the spaces of those who did not check in. Replicas share the work: each passes by what another holds. */
@ApplicationScoped
public class ReleaseNoShows {

    private static final int BATCH = 200;

    private final Bookings bookings;
    private final GiveUp giveUp;
    private final Clock clock;

    ReleaseNoShows(Bookings bookings, GiveUp giveUp, Clock clock) {
        this.bookings = bookings;
        this.giveUp = giveUp;
        this.clock = clock;
    }

    @Scheduled(
            every = "${flexplek.release-no-shows.every:15s}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void release() {
        while (releaseBatch() == BATCH) {
            // more is waiting
        }
    }

    /** Releases what is due, at most a batch; how many. */
    int releaseBatch() {
        return QuarkusTransaction.requiringNew().call(() -> {
            Instant now = clock.instant();
            List<Booking> due = bookings.lockNoShows(now, BATCH);
            giveUp.byNoShow(due, now);
            return due.size();
        });
    }
}
