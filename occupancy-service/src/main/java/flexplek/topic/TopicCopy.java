package flexplek.topic;

import flexplek.platform.Unreadable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.jboss.logging.Logger;

/**
 * Reads a topic whole, and follows it, in a thread of its own: every replica holds all of it in memory. No consumer group,
 * hence no rebalance, and nothing that is left behind in Kafka.
 */
public final class TopicCopy implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(TopicCopy.class);
    private static final Duration LOOK_AT_END = Duration.ofSeconds(5);
    private static final Duration STALE = Duration.ofSeconds(15);

    private final String topic;
    private final int partitionCount;
    private final Map<String, Object> settings;
    private final Clock clock;
    private final Consumer<ConsumerRecord<String, byte[]>> use;
    private final Map<TopicPartition, Long> positions = new HashMap<>();
    private volatile boolean caughtUp;
    private final CountDownLatch closed = new CountDownLatch(1);
    private volatile Instant sawEnd = Instant.EPOCH;

    public TopicCopy(
            Topic topic, Map<String, Object> broker, Clock clock, Consumer<ConsumerRecord<String, byte[]>> use) {
        this(topic.topicName(), topic.partitions(), broker, clock, use);
    }

    /** A copy of a topic that somebody else makes: waits until it is there with all its partitions. */
    public TopicCopy(
            String topic,
            int partitionCount,
            Map<String, Object> broker,
            Clock clock,
            Consumer<ConsumerRecord<String, byte[]>> use) {
        this.topic = topic;
        this.partitionCount = partitionCount;
        this.clock = clock;
        this.use = use;
        settings = new HashMap<>(broker);
        settings.put("isolation.level", "read_committed");
        settings.put("auto.offset.reset", "earliest");
        settings.put("enable.auto.commit", false);
        settings.put("allow.auto.create.topics", false);
        settings.put("request.timeout.ms", 5_000);
        settings.put("default.api.timeout.ms", 5_000);
    }

    public TopicCopy start() {
        Thread.ofPlatform().name("copy-of-" + topic).daemon().start(this::run);
        return this;
    }

    /** Whether all that lay in the topic at the start has been read. */
    public boolean isCaughtUp() {
        return caughtUp;
    }

    /**
     * Whether it may lag behind: the end of the topic was not seen for a while, as when Kafka cannot be reached, or by a
     * clock that was put back since.
     */
    public boolean isStale() {
        Instant now = clock.instant();
        return sawEnd.plus(STALE).isBefore(now) || sawEnd.minus(LOOK_AT_END).isAfter(now);
    }

    @Override
    public void close() {
        closed.countDown();
    }

    private void run() {
        try {
            do {
                follow();
            } while (!closed.await(1, TimeUnit.SECONDS));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Until it is closed or Kafka fails; then it is called again and goes on where it was. */
    private void follow() {
        try (var consumer = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                    .map(p -> new TopicPartition(p.topic(), p.partition()))
                    .toList();
            if (partitions.size() < partitionCount) {
                // Not made yet, or a moment ago: not every broker has heard of it.
                return;
            }
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            positions.forEach(consumer::seek);
            Instant looked = clock.instant();
            Map<TopicPartition, Long> end = consumer.endOffsets(partitions);
            while (closed.getCount() > 0) {
                consumer.poll(Duration.ofMillis(200)).forEach(use);
                partitions.forEach(p -> positions.put(p, consumer.position(p)));
                if (isPast(end)) {
                    caughtUp = true;
                    sawEnd = looked;
                }
                Instant now = clock.instant();
                // Also when the clock was put back.
                if (now.isAfter(looked.plus(LOOK_AT_END)) || now.isBefore(looked)) {
                    looked = now;
                    end = consumer.endOffsets(partitions);
                }
            }
        } catch (KafkaException e) {
            LOG.warnf("topic-copy-interrupted topic=%s reason=%s, going on", topic, e);
        } catch (RuntimeException e) {
            LOG.errorf(Unreadable.unworded(e), "topic-copy-failed topic=%s, going on", topic);
        }
    }

    private boolean isPast(Map<TopicPartition, Long> end) {
        return end.entrySet().stream().allMatch(e -> positions.getOrDefault(e.getKey(), 0L) >= e.getValue());
    }
}
