package flexplek.series;

import flexplek.claim.Claims;
import flexplek.claim.Overtaken;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Books what was too far ahead when a series was made, as soon as the days reach it. Replicas share the work: each passes by
 * what another holds.
 */
@ApplicationScoped
class BookLater {

    private static final Logger LOG = Logger.getLogger(BookLater.class);
    private static final int BATCH = 200;

    private final AllSeries allSeries;
    private final Claims claims;
    private final BookDue bookDue;
    private final Clock clock;

    BookLater(AllSeries allSeries, Claims claims, BookDue bookDue, Clock clock) {
        this.allSeries = allSeries;
        this.claims = claims;
        this.bookDue = bookDue;
        this.clock = clock;
    }

    @Scheduled(every = "${flexplek.book-series.every:30s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        UUID after = new UUID(0, 0);
        List<AllSeries.Due> due;
        do {
            UUID last = after;
            due = QuarkusTransaction.requiringNew().call(() -> allSeries.due(clock.instant(), last, BATCH));
            due.forEach(this::book);
            after = due.isEmpty() ? after : due.getLast().series();
        } while (due.size() == BATCH);
    }

    /** What is not done now is done in the next round. */
    private void book(AllSeries.Due due) {
        try {
            claims.together(Set.of(due.building()), together -> {
                allSeries.lockUnlessHeld(due.series()).ifPresent(series -> bookDue.of(series, together));
                return due;
            });
        } catch (Overtaken e) {
            LOG.debugf("series %s waits for another round", due.series());
        } catch (RuntimeException e) {
            LOG.errorf(e, "dates of series %s could not be booked", due.series());
        }
    }
}
