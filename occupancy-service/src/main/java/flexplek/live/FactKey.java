package flexplek.live;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Consumer;
import org.apache.kafka.common.utils.Bytes;

/** Keys of the stores: the building first, so that all of a building is one range; bookings then in order of their start. */
final class FactKey {

    private static final UUID HIGHEST = new UUID(-1, -1);

    private FactKey() {}

    /** Also the lowest key of all that belongs to the building. */
    static Bytes building(UUID buildingId) {
        return key(16, b -> put(b, buildingId));
    }

    static Bytes space(UUID buildingId, UUID spaceId) {
        return key(32, b -> put(put(b, buildingId), spaceId));
    }

    static Bytes booking(UUID buildingId, Instant start, UUID bookingId) {
        return key(40, b -> put(put(b, buildingId).putLong(ordered(start)), bookingId));
    }

    static Bytes reading(UUID buildingId, UUID placeId, String sensorId) {
        byte[] sensor = sensorId.getBytes(UTF_8);
        return key(32 + sensor.length, b -> put(put(b, buildingId), placeId).put(sensor));
    }

    /** Above every space and every reading of the building. */
    static Bytes last(UUID buildingId) {
        return key(48, b -> put(put(put(b, buildingId), HIGHEST), HIGHEST));
    }

    /** Below every booking that starts at this instant or later, above those that start earlier. */
    static Bytes bookingsFrom(UUID buildingId, Instant start) {
        return key(24, b -> put(b, buildingId).putLong(ordered(start)));
    }

    /** The sign is turned, so that instants before 1970 sort below the others as unsigned bytes. */
    private static long ordered(Instant at) {
        return at.getEpochSecond() ^ Long.MIN_VALUE;
    }

    private static ByteBuffer put(ByteBuffer buffer, UUID id) {
        return buffer.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static Bytes key(int length, Consumer<ByteBuffer> parts) {
        byte[] bytes = new byte[length];
        parts.accept(ByteBuffer.wrap(bytes));
        return Bytes.wrap(bytes);
    }
}
