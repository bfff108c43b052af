package flexplek.sensor;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** One reading as it is kept; sent again for the same time, the last one stands. */
@Entity
@Table(name = "sensor_count")
class SensorCount {

    @Embeddable
    record Key(String sensorId, UUID placeId, Instant countedAt) {}

    @EmbeddedId
    private Key key;

    private UUID buildingId;
    private int count;

    protected SensorCount() {}

    Key key() {
        return key;
    }

    UUID buildingId() {
        return buildingId;
    }

    int count() {
        return count;
    }
}
