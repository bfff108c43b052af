package flexplek.outbox;

import java.time.Instant;
import java.util.UUID;

/** An event as it stands in the outbox. {@code eventId} is the {@code ce_id} that consumers recognise repeats by. */
public record OutboxRow(short bucket, String topic, UUID key, UUID eventId, String type, Instant at, String payload) {

    /** Keys are spread over this many buckets; one relay at a time carries a bucket, so order per key holds. */
    static final int BUCKETS = 32;

    static short bucketOf(UUID key) {
        return (short) Math.floorMod(key.hashCode(), BUCKETS);
    }
}
