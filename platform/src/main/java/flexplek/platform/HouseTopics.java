package flexplek.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * Whether the topics that this service writes or reads are there as the list of the house says. It looks from its start until
 * they are, and says plainly what is wrong; it makes none, since whoever makes one by need makes it with other settings.
 * Kafka being away is no fault of the topics.
 */
@Singleton
public class HouseTopics {

    private static final Logger LOG = Logger.getLogger(HouseTopics.class);

    private final List<HouseTopic> topics;
    private final Map<String, Object> broker;
    private final CountDownLatch right = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile Map<String, String> faults = Map.of();

    @Inject
    HouseTopics(
            @ConfigProperty(name = "quarkus.application.name") String service,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this(HouseTopic.of(service), broker);
    }

    /** Of other topics than those of this service. */
    public HouseTopics(List<HouseTopic> topics, Map<String, Object> broker) {
        this.topics = topics;
        this.broker = broker;
    }

    void starts(@Observes @Priority(1) StartupEvent event) {
        start();
    }

    void stops(@Observes ShutdownEvent event) {
        stop();
    }

    public void start() {
        Thread.ofPlatform().name("house-topics").daemon().start(this::lookUntilRight);
    }

    public void stop() {
        stopped.countDown();
    }

    /** Waits until all of them were seen as they should be. */
    public void await() throws InterruptedException {
        right.await();
    }

    /** The same, no longer than this; whether they were. */
    public boolean await(long most, TimeUnit unit) throws InterruptedException {
        return right.await(most, unit);
    }

    /** What is wrong, by topic, as far as Kafka could be asked; empty when nothing is. */
    public Map<String, String> faults() {
        return faults;
    }

    private void lookUntilRight() {
        try {
            String said = "";
            while (!areRight()) {
                if (!faults.isEmpty() && !said.equals(faults.toString())) {
                    said = faults.toString();
                    LOG.errorf("topics-wrong %s; deploy/topics makes them as the list of the house says", said);
                }
                if (stopped.await(1, TimeUnit.SECONDS)) {
                    return;
                }
            }
            right.countDown();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean areRight() throws InterruptedException {
        if (topics.isEmpty()) {
            return true;
        }
        try {
            faults = TopicCheck.faults(topics, broker);
            return faults.isEmpty();
        } catch (ExecutionException | RuntimeException e) {
            // As when nobody knows the broker's name: after a restart of the machine it may come up later than we do.
            LOG.warnf("topics-not-seen reason=%s, trying again", rootOf(e));
            return false;
        }
    }

    /** Kafka's clients wrap the reason in sentences that say nothing. */
    private static Throwable rootOf(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
