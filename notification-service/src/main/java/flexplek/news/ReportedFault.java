package flexplek.news;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A fault as whoever reported it needs to read about it, without what anybody wrote.
 *
 * @param kind of what was broken, as the event names it: one that we do not know yet is told as a fault
 */
public record ReportedFault(
        UUID faultId, String kind, String spaceName, UUID buildingId, String buildingName, ZoneId zone) {

    public ReportedFault {
        requireNonNull(faultId, "faultId");
        requireNonNull(kind, "kind");
        requireNonNull(spaceName, "spaceName");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(buildingName, "buildingName");
        requireNonNull(zone, "zone");
    }
}
