package flexplek.outbox;

import flexplek.platform.HouseTopics;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Carries events from the outbox to Kafka as soon as they are committed, on one thread of this replica. */
@ApplicationScoped
public class Relay {

    private static final Logger LOG = Logger.getLogger(Relay.class);
    /** Safety net for what another replica committed before it died, and the pause after a failure. */
    private static final long POLL_MILLIS = 250;
    /**
     * From one trip to the next, at least. A first event leaves at once; under load they go together, which spares
     * PostgreSQL, Kafka and everybody who reads a round each (docs/decisions/0009).
     */
    private static final long PACE_NANOS = TimeUnit.MILLISECONDS.toNanos(25);

    private final DataSource database;
    private final Map<String, Object> kafka;
    private final HouseTopics houseTopics;
    private final MeterRegistry meters;
    private final Semaphore work = new Semaphore(0);
    private volatile boolean running = true;
    private @Nullable Thread thread;

    Relay(
            DataSource database,
            @Identifier("default-kafka-broker") Map<String, Object> kafka,
            HouseTopics houseTopics,
            MeterRegistry meters) {
        this.database = database;
        this.kafka = kafka;
        this.houseTopics = houseTopics;
        this.meters = meters;
    }

    public void wake() {
        if (work.availablePermits() == 0) {
            work.release();
        }
    }

    void start(@Observes StartupEvent started) {
        thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
    }

    void stop(@Observes ShutdownEvent stopping) throws InterruptedException {
        running = false;
        wake();
        if (thread != null) {
            thread.join(TimeUnit.SECONDS.toMillis(10));
        }
    }

    private void run() {
        try (KafkaTopics topics = new KafkaTopics(kafka)) {
            RelayBatch batch = new RelayBatch(database, topics);
            boolean right = false;
            while (running && !right) {
                right = houseTopics.await(POLL_MILLIS, TimeUnit.MILLISECONDS);
            }
            while (running) {
                long started = System.nanoTime();
                try {
                    int carried = batch.carry();
                    meters.counter("flexplek.outbox.carried").increment(carried);
                    if (carried < RelayBatch.MOST) {
                        await();
                        LockSupport.parkNanos(started + PACE_NANOS - System.nanoTime());
                        work.drainPermits();
                    }
                } catch (SQLException | KafkaTopics.NotDelivered e) {
                    LOG.warnf("outbox_waits reason=%s", e.getMessage());
                    pause();
                } catch (RuntimeException e) {
                    // Whatever it was, the events stand: the thread must not end with them untold.
                    LOG.error("outbox_waits", e);
                    pause();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void pause() {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(POLL_MILLIS));
    }

    private void await() throws InterruptedException {
        work.tryAcquire(POLL_MILLIS, TimeUnit.MILLISECONDS);
    }
}
