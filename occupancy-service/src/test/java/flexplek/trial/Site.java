package flexplek.trial;

import static java.nio.charset.StandardCharsets.UTF_8;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.topic.CloudEvents;
import flexplek.topic.Topic;
import java.time.Clock;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.clients.producer.internals.BuiltInPartitioner;

/** A Kadegebouw with ids of its own, told over the real Kafka as booking-service tells it. */
public final class Site {

    private static final String KADE = Kadegebouw.BUILDING.toString().substring(0, 18);

    private final String prefix = UUID.randomUUID().toString().substring(0, 18);
    private final Producer<String, byte[]> producer;

    public Site(Producer<String, byte[]> producer) {
        this.producer = producer;
    }

    /** With the building and its spaces told. */
    public static Site told(Producer<String, byte[]> producer) {
        Site site = new Site(producer);
        site.tell(Kadegebouw.building());
        site.tell(Kadegebouw.spaces());
        return site;
    }

    /** The id that stands here for one of Kadegebouw's. */
    public UUID id(UUID ofKadegebouw) {
        return UUID.fromString(ofKadegebouw.toString().replace(KADE, prefix));
    }

    public UUID building() {
        return id(Kadegebouw.BUILDING);
    }

    public void tell(Event... events) {
        tell(Arrays.asList(events));
    }

    /** Returns when Kafka has acknowledged all of them. */
    public void tell(Collection<Event> events) {
        List<Future<RecordMetadata>> acknowledgements =
                events.stream().map(event -> producer.send(message(event))).toList();
        try {
            for (Future<RecordMetadata> acknowledgement : acknowledgements) {
                acknowledgement.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All of a building in one partition, whatever its key. */
    private ProducerRecord<String, byte[]> message(Event event) {
        String json = new String(event.json(), UTF_8).replace(KADE, prefix);
        Topic topic = event.type().startsWith("booking.") ? Topic.BOOKINGS : Topic.SPACES;
        return new ProducerRecord<>(
                topic.topicName(),
                BuiltInPartitioner.partitionForKey(building().toString().getBytes(UTF_8), topic.partitions()),
                id(event.key()).toString(),
                json.getBytes(UTF_8),
                CloudEvents.headers(event.type(), Clock.systemUTC().instant()));
    }
}
