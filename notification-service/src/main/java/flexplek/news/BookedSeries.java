package flexplek.news;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.UUID;

/** A series of bookings as its person needs to read about it. */
public record BookedSeries(UUID seriesId, UUID buildingId, String buildingName, ZoneId zone) {

    public BookedSeries {
        requireNonNull(seriesId, "seriesId");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(buildingName, "buildingName");
        requireNonNull(zone, "zone");
    }
}
