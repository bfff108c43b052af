package flexplek.news;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;

/** A guest at reception as their host needs to read about it, without who the guest is. */
public record ArrivedGuest(UUID visitId, UUID buildingId, String buildingName, ZoneId zone, Instant arrivedAt) {

    public ArrivedGuest {
        requireNonNull(visitId, "visitId");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(buildingName, "buildingName");
        requireNonNull(zone, "zone");
        requireNonNull(arrivedAt, "arrivedAt");
    }
}
