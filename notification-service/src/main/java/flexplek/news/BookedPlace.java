package flexplek.news;

import static java.util.Objects.requireNonNull;

import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A booking as its person needs to read about it: what, where and when, in the building's zone.
 *
 * @param spaceId not told in messages of before
 * @param kind of the space, as the event names it: one that we do not know yet is told as a place
 */
public record BookedPlace(
        UUID bookingId,
        @Nullable UUID spaceId,
        String kind,
        String spaceName,
        UUID buildingId,
        String buildingName,
        Instant start,
        Instant end,
        ZoneId zone) {

    public BookedPlace {
        requireNonNull(bookingId, "bookingId");
        requireNonNull(kind, "kind");
        requireNonNull(spaceName, "spaceName");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(buildingName, "buildingName");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
        requireNonNull(zone, "zone");
    }

    /** The same booking with another space or slot. */
    public BookedPlace at(@Nullable UUID space, String name, Instant from, Instant to) {
        return new BookedPlace(bookingId, space, kind, name, buildingId, buildingName, from, to, zone);
    }
}
