package flexplek.sensor;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The readings that are kept of a place. */
final class Kept {

    private Kept() {}

    static List<SensorCount> of(SensorCounts sensorCounts, UUID placeId, Instant from, Instant until) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sensorCounts.list(
                        "key.placeId = ?1 and key.countedAt >= ?2 and key.countedAt < ?3 order by key.countedAt",
                        placeId,
                        from,
                        until));
    }
}
