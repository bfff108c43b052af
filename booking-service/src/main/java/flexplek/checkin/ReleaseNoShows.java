package flexplek.checkin;

import flexplek.claim.ReleaseOverdue;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;

/** Frees the spaces of those who did not check in. Replicas share the work: each passes by what another holds. */
@ApplicationScoped
public class ReleaseNoShows {

    private static final int BATCH = 200;

    private final ReleaseOverdue releaseOverdue;
    private final Clock clock;

    ReleaseNoShows(ReleaseOverdue releaseOverdue, Clock clock) {
        this.releaseOverdue = releaseOverdue;
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
        return QuarkusTransaction.requiringNew().call(() -> releaseOverdue.some(clock.instant(), BATCH));
    }
}
