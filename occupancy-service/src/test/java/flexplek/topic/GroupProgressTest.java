package flexplek.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.common.annotation.Identifier;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class GroupProgressTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topic.DEAD_LETTERS.topicName(), 3);
    private static final Duration SOME_LOOKS = Duration.ofSeconds(7);

    @Inject
    @Identifier("default-kafka-broker")
    Map<String, Object> broker;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Clock clock;

    @Test
    void goesOnWhileNothingComesAndStandsStillWhileSomethingLiesUnread() throws Exception {
        String group = "trial-" + UUID.randomUUID();
        GroupProgress progress = new GroupProgress(broker, clock);
        long end = writeOne();
        progress.follow(group, List.of(Topic.DEAD_LETTERS));
        try {
            await().during(SOME_LOOKS)
                    .atMost(SOME_LOOKS.multipliedBy(2))
                    .until(() -> find(progress).isEmpty());

            commit(group, end);
            await().until(() -> find(progress).isPresent());
            Instant before = readUntil(progress);
            await().until(() -> readUntil(progress).isAfter(before.plusSeconds(3)));

            Instant unread = clock.instant();
            long newEnd = writeOne();
            await().during(SOME_LOOKS)
                    .atMost(SOME_LOOKS.multipliedBy(2))
                    .until(() -> readUntil(progress).isBefore(unread.plusSeconds(1)));

            commit(group, newEnd);
            await().until(() -> readUntil(progress).isAfter(unread.plus(SOME_LOOKS)));
        } finally {
            progress.stop();
        }
    }

    /** Otherwise every screen looks old until somebody starts the service again. */
    @Test
    void goesOnAfterAFaultThatIsNotKafkas() throws Exception {
        String group = "trial-" + UUID.randomUUID();
        commit(group, writeOne());
        AtomicBoolean failed = new AtomicBoolean();
        InstantSource failingOnce = () -> {
            if (!failed.getAndSet(true)) {
                throw new IllegalStateException("nobody foresaw this");
            }
            return clock.instant();
        };
        GroupProgress progress = new GroupProgress(broker, failingOnce.withZone(ZoneOffset.UTC));

        progress.follow(group, List.of(Topic.DEAD_LETTERS));
        try {
            await().atMost(Duration.ofSeconds(30)).until(() -> find(progress).isPresent());
            assertThat(failed).isTrue();
        } finally {
            progress.stop();
        }
    }

    private static Optional<Instant> find(GroupProgress progress) {
        return Optional.ofNullable(progress.readUntil(PARTITION.partition()));
    }

    private static Instant readUntil(GroupProgress progress) {
        return find(progress).orElseThrow();
    }

    /** The end of the partition after it. */
    private long writeOne() throws Exception {
        return producer.send(new ProducerRecord<>(PARTITION.topic(), PARTITION.partition(), "trial", new byte[0]))
                        .get()
                        .offset()
                + 1;
    }

    private void commit(String group, long offset) {
        Map<String, Object> settings = new HashMap<>(broker);
        settings.put("group.id", group);
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.commitSync(Map.of(PARTITION, new OffsetAndMetadata(offset)));
        }
        assertThat(offset).isPositive();
    }
}
