package flexplek.sensor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A sensor counted people at a place; never persons. */
public record SensorCounted(String sensorId, UUID placeId, UUID buildingId, Instant countedAt, int count) {

    public static final String TYPE = "sensor.counted.v1";

    static final int LONGEST_ID = 200;

    private static final Instant LAST = Instant.parse("9999-12-31T00:00:00Z");

    public SensorCounted {
        requireNonNull(sensorId, "sensorId");
        requireNonNull(placeId, "placeId");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(countedAt, "countedAt");
        if (sensorId.isBlank() || sensorId.length() > LONGEST_ID || sensorId.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a sensor's name has 1 to " + LONGEST_ID + " characters");
        }
        if (countedAt.isBefore(Instant.EPOCH) || countedAt.isAfter(LAST)) {
            throw new IllegalArgumentException("no sensor counted at " + countedAt);
        }
        if (count < 0) {
            throw new IllegalArgumentException("a count is not below 0");
        }
    }
}
