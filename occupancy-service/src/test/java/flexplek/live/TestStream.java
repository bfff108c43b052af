package flexplek.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import flexplek.topic.Json;
import flexplek.topic.Topic;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.jspecify.annotations.Nullable;

/** The topology on Kafka Streams' own test driver, with a clock that the test moves. */
final class TestStream implements AutoCloseable {

    private final TopologyTestDriver driver;
    private final Map<Topic, TestInputTopic<String, byte[]>> inputs = new HashMap<>();
    private final TestOutputTopic<String, byte[]> occupancy;
    private final TestOutputTopic<String, byte[]> deadLetters;
    private final Map<UUID, OccupancyChanged> latest = new HashMap<>();
    private Instant now;
    private @Nullable Instant readUntil;

    TestStream(String now) {
        this.now = Instant.parse(now);
        StreamsBuilder builder = new StreamsBuilder();
        OccupancyTopology.build(builder, partition -> readUntil);
        driver = new TopologyTestDriver(builder.build(), new Properties(), this.now);
        for (Topic topic : List.of(Topic.SPACES, Topic.BOOKINGS, Topic.SENSOR_COUNTS)) {
            inputs.put(
                    topic,
                    driver.createInputTopic(topic.topicName(), new StringSerializer(), new ByteArraySerializer()));
        }
        occupancy = output(Topic.OCCUPANCY);
        deadLetters = output(Topic.DEAD_LETTERS);
    }

    /** With the building and its spaces told. */
    static TestStream ofKadegebouw(String now) {
        TestStream stream = new TestStream(now);
        stream.tell(Kadegebouw.building());
        Kadegebouw.spaces().forEach(stream::tell);
        stream.tick();
        return stream;
    }

    /** All that lay in the topics then is known to be read. */
    void isReadUntil(String instant) {
        readUntil = Instant.parse(instant);
    }

    void tell(Kadegebouw.Event... events) {
        for (Kadegebouw.Event event : events) {
            pipe(topicOf(event.type()), event.key().toString(), event.type(), event.json());
        }
    }

    void pipe(Topic topic, @Nullable String key, @Nullable String type, byte @Nullable [] value) {
        RecordHeaders headers = new RecordHeaders();
        if (type != null) {
            headers.add("ce_type", type.getBytes(UTF_8));
        }
        requireNonNull(inputs.get(topic)).pipeInput(new TestRecord<>(key, value, headers, now));
    }

    /** Lets the punctuator run once; gives what was told. */
    List<TestRecord<String, byte[]>> tick() {
        return passTime(OccupancyProcessor.TICK);
    }

    List<TestRecord<String, byte[]>> timeIs(String instant) {
        return passTime(Duration.between(now, Instant.parse(instant)));
    }

    private List<TestRecord<String, byte[]>> passTime(Duration time) {
        now = now.plus(time);
        driver.advanceWallClockTime(time);
        return told();
    }

    /** What was told since this was last asked. */
    List<TestRecord<String, byte[]>> told() {
        List<TestRecord<String, byte[]>> told = occupancy.readRecordsToList();
        for (TestRecord<String, byte[]> message : told) {
            if (message.key().equals("heard")) {
                continue;
            }
            UUID place = UUID.fromString(message.key());
            if (message.value() == null) {
                latest.remove(place);
            } else {
                latest.put(place, Json.readOwn(OccupancyChanged.class, message.value()));
            }
        }
        return told;
    }

    OccupancyChanged at(UUID place) {
        return requireNonNull(latest.get(place), () -> "nothing was told of " + place);
    }

    boolean knows(UUID place) {
        return latest.containsKey(place);
    }

    List<TestRecord<String, byte[]>> deadLetters() {
        return deadLetters.readRecordsToList();
    }

    long keptBookings() {
        try (var all = driver.getKeyValueStore("bookings").all()) {
            long count = 0;
            for (; all.hasNext(); all.next()) {
                count++;
            }
            return count;
        }
    }

    @Override
    public void close() {
        driver.close();
    }

    private TestOutputTopic<String, byte[]> output(Topic topic) {
        return driver.createOutputTopic(topic.topicName(), new StringDeserializer(), new ByteArrayDeserializer());
    }

    private static Topic topicOf(String type) {
        return type.startsWith("booking.")
                ? Topic.BOOKINGS
                : type.startsWith("sensor.") ? Topic.SENSOR_COUNTS : Topic.SPACES;
    }
}
