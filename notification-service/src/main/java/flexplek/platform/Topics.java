package flexplek.platform;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.jboss.logging.Logger;

/** Makes the topics that this service reads and writes, where nobody has yet; waits for Kafka beside the start. */
@ApplicationScoped
class Topics {

    private static final Logger LOG = Logger.getLogger(Topics.class);
    /** Settings as whoever writes the topic has them: the first to make it decides. */
    static final List<NewTopic> NEEDED = List.of(
            topic("flexplek.bookings", 12)
                    .configs(Map.of(
                            "retention.ms", Long.toString(Duration.ofDays(400).toMillis()))),
            topic("flexplek.team-days", 6),
            topic("flexplek.dead-letters", 6));

    private final Map<String, Object> kafka;
    private final CountDownLatch stopped = new CountDownLatch(1);

    Topics(@Identifier("default-kafka-broker") Map<String, Object> kafka) {
        this.kafka = kafka;
    }

    void start(@Observes @Priority(1) StartupEvent event) {
        Thread.ofVirtual().name("topics").start(this::makeUntilThere);
    }

    void stop(@Observes ShutdownEvent event) {
        stopped.countDown();
    }

    private void makeUntilThere() {
        try {
            boolean there = make();
            while (!there && !stopped.await(2, TimeUnit.SECONDS)) {
                there = make();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean make() throws InterruptedException {
        try (Admin admin = Admin.create(kafka)) {
            Set<String> there = admin.listTopics().names().get();
            List<NewTopic> missing = NEEDED.stream()
                    .filter(topic -> !there.contains(topic.name()))
                    .toList();
            if (!missing.isEmpty()) {
                admin.createTopics(missing).all().get();
                LOG.infof("topics made=%s", missing.stream().map(NewTopic::name).collect(Collectors.joining(",")));
            }
            return true;
        } catch (ExecutionException e) {
            // Another service may have made them in the meantime: the next look tells.
            LOG.infof("topics wait: %s", String.valueOf(e.getCause()));
            return false;
        } catch (RuntimeException e) {
            // As when nobody knows the broker's name: after a restart of the machine it may come up later than we do.
            LOG.warnf("topics wait: %s", e.getCause() == null ? e : e.getCause());
            return false;
        }
    }

    private static NewTopic topic(String name, int partitions) {
        return new NewTopic(name, Optional.of(partitions), Optional.empty());
    }
}
