package flexplek.history;

import static java.util.Objects.requireNonNull;

import flexplek.place.SpaceKind;
import flexplek.topic.Json;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the {@code booking.*} events tell that history keeps; the person does not belong to it. */
record BookingTold(
        UUID bookingId,
        UUID spaceId,
        SpaceKind kind,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        Instant start,
        Instant end,
        @Nullable Integer version,
        @Nullable Instant releasedAt,
        @Nullable Instant checkedInAt,
        @Nullable Instant endedAt,
        @Nullable String reason,
        @Nullable String status) {

    BookingTold {
        requireNonNull(bookingId, "bookingId");
        requireNonNull(spaceId, "spaceId");
        requireNonNull(kind, "kind");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(floorId, "floorId");
        requireNonNull(neighbourhoodId, "neighbourhoodId");
        requireNonNull(start, "start");
        requireNonNull(end, "end");
    }

    /** What is known by an event; empty where it tells nothing of when or where, or is none of a booking. */
    static Optional<KeptBooking> read(String type, byte[] json) throws IOException {
        return switch (type) {
            case "booking.made.v1", "booking.changed.v1" ->
                Optional.of(told(json).standing(0));
            case "booking.checked-in.v1" -> Optional.of(told(json).present());
            case "booking.released.v1" -> Optional.of(told(json).released());
            case "booking.cancelled.v1" -> Optional.of(told(json).cancelled());
            case "booking.recorded.v1" -> Optional.of(told(json).recorded());
            case "booking.affected.v1" ->
                Optional.of(told(json))
                        .filter(told -> "ZONE_CHANGED".equals(told.reason))
                        .map(told -> told.standing(0));
            default -> Optional.empty();
        };
    }

    private static BookingTold told(byte[] json) throws IOException {
        return Json.read(BookingTold.class, json);
    }

    private KeptBooking standing(int versionOfBefore) {
        return kept(Stage.STANDS, end, checkedInAt, versionOfBefore);
    }

    private KeptBooking present() {
        return kept(Stage.STANDS, end, checkedInAt == null ? start : checkedInAt, 1);
    }

    private KeptBooking released() {
        return kept(Stage.RELEASED, releasedAt == null ? start : releasedAt, null, 2);
    }

    private KeptBooking cancelled() {
        return kept(Stage.CANCELLED, start, null, 2);
    }

    /** As it ended; one with a status newer than this reader by what else it tells. */
    private KeptBooking recorded() {
        if ("CANCELLED".equals(status)) {
            return cancelled();
        }
        return endedAt == null ? standing(0) : kept(Stage.RELEASED, endedAt, checkedInAt, 0);
    }

    /** {@code versionOfBefore}: the highest that it can have had when events did not tell it. */
    private KeptBooking kept(Stage stage, Instant freeFrom, @Nullable Instant presentSince, int versionOfBefore) {
        return new KeptBooking(
                bookingId,
                buildingId,
                floorId,
                neighbourhoodId,
                spaceId,
                kind,
                start,
                end,
                version == null ? versionOfBefore : version,
                stage,
                freeFrom,
                presentSince);
    }
}
