package flexplek.outbox;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the outbox. {@code eventId} is the {@code ce_id} that consumers recognise repeats by; {@code
 * partitionedBy} is null where the key chooses the partition.
 */
public record OutboxRow(
        short bucket,
        String topic,
        UUID key,
        UUID eventId,
        String type,
        Instant at,
        @Nullable String payload,
        @Nullable UUID partitionedBy) {

    /** Keys are spread over this many buckets; one relay at a time carries a bucket, so order per key holds. */
    private static final int BY_KEY = 32;
    /**
     * All buckets. Those beyond the first are of the topic whose partition another id than the key chooses: a relay of the
     * last release, which would let the key choose it, does not know them.
     */
    static final int BUCKETS = 2 * BY_KEY;

    static OutboxRow of(Event event, UUID eventId, Instant at, @Nullable String payload) {
        boolean byKey = event.topic() != Topic.SPACES;
        int bucket = Math.floorMod(event.partitionedBy().hashCode(), BY_KEY);
        return new OutboxRow(
                (short) (byKey ? bucket : BY_KEY + bucket),
                event.topic().topicName(),
                event.key(),
                eventId,
                event.type(),
                at,
                payload,
                byKey ? null : event.partitionedBy());
    }
}
