package flexplek.topic;

import static java.nio.charset.StandardCharsets.UTF_8;

import flexplek.platform.Ids;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/** CloudEvents 1.0 headers on a Kafka message (binary mode). */
public final class CloudEvents {

    private CloudEvents() {}

    public static Headers headers(String type, Instant at) {
        return headers(Ids.next(), type, at);
    }

    /** Of an event that may be sent again: its id tells that it is the same. */
    public static Headers headers(UUID id, String type, Instant at) {
        return new RecordHeaders()
                .add("ce_specversion", "1.0".getBytes(UTF_8))
                .add("ce_id", id.toString().getBytes(UTF_8))
                .add("ce_type", type.getBytes(UTF_8))
                .add("ce_source", "/occupancy-service".getBytes(UTF_8))
                .add("ce_time", at.toString().getBytes(UTF_8))
                .add("content-type", "application/json".getBytes(UTF_8));
    }

    /** The event's type, or an empty text where the message names none. */
    public static String type(Headers headers) {
        Header type = headers.lastHeader("ce_type");
        return type == null || type.value() == null ? "" : new String(type.value(), UTF_8);
    }

    /** When what the message tells was so; by Kafka's own time where it does not say. */
    public static Instant time(ConsumerRecord<?, ?> message) {
        Header time = message.headers().lastHeader("ce_time");
        return time == null || time.value() == null
                ? Instant.ofEpochMilli(message.timestamp())
                : OffsetDateTime.parse(new String(time.value(), UTF_8)).toInstant();
    }
}
