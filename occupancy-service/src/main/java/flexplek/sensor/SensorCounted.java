package flexplek.sensor;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.util.UUID;

/** A sensor counted people at a place; never persons. */
public record SensorCounted(String sensorId, UUID placeId, UUID buildingId, Instant countedAt, int count) {

    public static final String TYPE = "sensor.counted.v1";

    public SensorCounted {
        requireNonNull(sensorId, "sensorId");
        requireNonNull(placeId, "placeId");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(countedAt, "countedAt");
        if (count < 0) {
            throw new IllegalArgumentException("a count is not below 0");
        }
    }
}
