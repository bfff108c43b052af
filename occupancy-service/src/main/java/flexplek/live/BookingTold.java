package flexplek.live;

import static java.util.Objects.requireNonNull;

import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What all {@code booking.*} events have in common that matters here; the person does not. */
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
        @Nullable String reason,
        @Nullable Instant checkedInAt,
        @Nullable Before before,
        @Nullable Instant checkInCloses,
        @Nullable Instant keptUntil) {

    /** Of a booking that was changed: from when it was before. */
    record Before(Instant start) {
        Before {
            requireNonNull(start, "before.start");
        }
    }

    /** Of a booking that was affected: its building has another zone, and so it has other times. */
    private static final String ZONE_CHANGED = "ZONE_CHANGED";

    boolean hasOtherTimes() {
        return ZONE_CHANGED.equals(reason);
    }

    BookingTold {
        requireNonNull(bookingId, "bookingId");
        requireNonNull(spaceId, "spaceId");
        requireNonNull(kind, "kind");
        requireNonNull(buildingId, "buildingId");
        requireNonNull(floorId, "floorId");
        requireNonNull(neighbourhoodId, "neighbourhoodId");
        if (!start.isBefore(end)) {
            throw new IllegalArgumentException("a booking starts before it ends");
        }
    }

    /** Of a booking that was changed: what it is from now on. */
    Booking afterChange() {
        return after(checkedInAt == null ? BookingStatus.BOOKED : BookingStatus.CHECKED_IN);
    }

    /** From when it was before it was changed. */
    Instant startBefore() {
        return before == null ? start : before.start;
    }

    /** Until when it waits for its person, who may have said that they come later. */
    private @Nullable Instant waitsUntil() {
        return keptUntil == null ? checkInCloses : keptUntil;
    }

    Booking after(BookingStatus status) {
        Instant freeFrom = switch (status) {
            case OFFERED, BOOKED, CHECKED_IN -> end;
            case RELEASED -> releasedAt == null ? start : releasedAt;
            case CANCELLED -> start;
        };
        return new Booking(
                bookingId,
                spaceId,
                kind,
                buildingId,
                floorId,
                neighbourhoodId,
                start,
                end,
                status,
                status == BookingStatus.CHECKED_IN,
                freeFrom,
                version == null ? status.version() : version,
                status == BookingStatus.BOOKED ? waitsUntil() : null);
    }
}
