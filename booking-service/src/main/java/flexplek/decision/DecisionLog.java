package flexplek.decision;

import flexplek.rule.Decision;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import org.jboss.logging.Logger;

/**
 * Takes decisions at the pace of the answers and writes them down after that, in batches. Nobody waits for it: when more
 * come than it can hold, or they cannot be written, some are dropped, and that is counted and said.
 */
@ApplicationScoped
class DecisionLog {

    private static final Logger LOG = Logger.getLogger(DecisionLog.class);

    /** How many may wait to be written; some 2 MB. */
    static final int WAITING = 5_000;

    private static final int BATCH = 500;
    /** How often one batch is tried, so that a short absence of the database costs nothing and a batch that is wrong ends. */
    private static final int TRIES = 30;

    /** Known by an id of its own from here on, so that a batch that is written a second time changes nothing. */
    record Entry(UUID id, Decision decision) {}

    private final Decisions decisions;
    private final BlockingQueue<Entry> waiting = new ArrayBlockingQueue<>(WAITING);
    private final Counter written;
    private final Counter dropped;
    private final List<Entry> batch = new ArrayList<>(BATCH);
    private int tries;
    private double droppedBefore;

    DecisionLog(Decisions decisions, MeterRegistry meters) {
        this.decisions = decisions;
        this.written = meters.counter("flexplek.decisions.written");
        this.dropped = meters.counter("flexplek.decisions.dropped");
    }

    void take(@Observes Decision decision) {
        if (!waiting.offer(new Entry(UUID.randomUUID(), decision))) {
            dropped.increment();
        }
    }

    @Scheduled(every = "${flexplek.decisions.write-every:1s}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    synchronized void write() {
        boolean goesOn = true;
        while (goesOn && hasBatch()) {
            goesOn = isBatchDone();
        }
        double lost = dropped.count() - droppedBefore;
        if (lost > 0) {
            LOG.warnf("decisions_dropped count=%.0f", lost);
            droppedBefore += lost;
        }
    }

    private boolean hasBatch() {
        if (batch.isEmpty()) {
            waiting.drainTo(batch, BATCH);
        }
        return !batch.isEmpty();
    }

    /** False when it is to be tried again later. */
    private boolean isBatchDone() {
        try {
            decisions.add(batch);
            written.increment(batch.size());
        } catch (RuntimeException e) {
            tries++;
            LOG.warnf("decisions_wait tries=%d reason=%s", tries, e.getClass().getSimpleName());
            if (tries < TRIES) {
                return false;
            }
            dropped.increment(batch.size());
        }
        tries = 0;
        batch.clear();
        return true;
    }

    /** What waits at the end of the service is tried once more. */
    void stop(@Observes ShutdownEvent stopping) {
        write();
    }
}
