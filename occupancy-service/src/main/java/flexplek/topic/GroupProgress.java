package flexplek.topic;

import static java.util.Objects.requireNonNull;

import io.quarkus.runtime.ShutdownEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Until when a consumer group, wherever it runs, has read all that lay in its topics, as far as it has committed: looks at
 * both every two seconds in a thread of its own. That nothing comes is no reason to lag behind.
 */
@Singleton
public class GroupProgress {

    private static final Logger LOG = Logger.getLogger(GroupProgress.class);
    private static final long LOOK_SECONDS = 2;

    private final Map<String, Object> settings;
    private final Clock clock;
    private final Map<Integer, Instant> readUntil = new ConcurrentHashMap<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    GroupProgress(@Identifier("default-kafka-broker") Map<String, Object> broker, Clock clock) {
        this.clock = clock;
        settings = new HashMap<>(broker);
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 5_000);
    }

    /** Of topics that have as many partitions each, and are read partition by partition together. */
    public void follow(String group, List<Topic> topics) {
        settings.put("group.id", group);
        Thread.ofPlatform().name("progress-of-" + group).daemon().start(() -> run(partitions(topics)));
    }

    /** Null until it is known for the first time. */
    public @Nullable Instant readUntil(int partition) {
        return readUntil.get(partition);
    }

    void stops(@Observes ShutdownEvent event) {
        stop();
    }

    void stop() {
        closed.countDown();
    }

    private void run(Set<TopicPartition> partitions) {
        try {
            do {
                look(partitions);
            } while (!closed.await(LOOK_SECONDS, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until Kafka or anything else fails; then it is called again. */
    private void look(Set<TopicPartition> partitions) throws InterruptedException {
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            do {
                Instant looked = clock.instant();
                Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
                if (closed.await(LOOK_SECONDS, TimeUnit.SECONDS)) {
                    return;
                }
                Set<Integer> behind = behind(consumer, partitions, end);
                partitions.stream()
                        .map(TopicPartition::partition)
                        .filter(partition -> !behind.contains(partition))
                        .forEach(partition -> readUntil.put(partition, looked));
            } while (closed.getCount() > 0);
        } catch (KafkaException e) {
            LOG.warnf("progress-unknown reason=%s, going on", e);
        } catch (RuntimeException e) {
            LOG.errorf(e, "progress-unknown, going on");
        }
    }

    /** Where there is something before the end that nobody has read. */
    private static Set<Integer> behind(
            KafkaConsumer<?, ?> consumer, Set<TopicPartition> partitions, Map<TopicPartition, Long> end) {
        Map<TopicPartition, OffsetAndMetadata> committed = consumer.committed(partitions);
        Set<TopicPartition> unread = new HashSet<>();
        for (TopicPartition partition : partitions) {
            OffsetAndMetadata read = committed.get(partition);
            if ((read == null ? 0 : read.offset()) < requireNonNull(end.get(partition))) {
                unread.add(partition);
            }
        }
        Set<Integer> behind = new HashSet<>();
        if (!unread.isEmpty()) {
            // What was deleted for its age before anybody read it is not waited for.
            consumer.beginningOffsets(unread).forEach((partition, first) -> {
                if (first < requireNonNull(end.get(partition))) {
                    behind.add(partition.partition());
                }
            });
        }
        return behind;
    }

    private static Set<TopicPartition> partitions(List<Topic> topics) {
        Set<TopicPartition> partitions = new HashSet<>();
        for (Topic topic : topics) {
            IntStream.range(0, topic.partitions())
                    .forEach(number -> partitions.add(new TopicPartition(topic.topicName(), number)));
        }
        return partitions;
    }
}
