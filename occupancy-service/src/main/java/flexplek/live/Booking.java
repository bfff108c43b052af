package flexplek.live;

import flexplek.place.Building;
import flexplek.place.SpaceKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A claim on a space as far as it is known: it takes the space from {@code start} until {@code freeFrom}. {@code version} is
 * the booking's own, counted by booking-service; what was told before it was is taken as a version of {@link
 * BookingStatus#version()}. {@code checkInCloses}: when it is released unless somebody checks in; null where nobody is waited
 * for any more, or it was not told.
 */
public record Booking(
        UUID bookingId,
        UUID spaceId,
        SpaceKind kind,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        Instant start,
        Instant end,
        BookingStatus status,
        boolean checkedIn,
        Instant freeFrom,
        Integer version,
        @Nullable Instant checkInCloses) {

    private static final Comparator<Booking> LATEST =
            Comparator.comparing(Booking::version).thenComparing(Booking::status);

    public Booking {
        // Absent in what was kept before this was.
        version = version == null ? status.version() : version;
        freeFrom = freeFrom.isAfter(end) ? end : freeFrom.isBefore(start) ? start : freeFrom;
    }

    /**
     * Both tellings together. The order and number of tellings do not matter: the highest version wins, and presence once
     * proved stays proved.
     */
    Booking and(Booking other) {
        Booking later = LATEST.compare(this, other) >= 0 ? this : other;
        return new Booking(
                bookingId,
                later.spaceId,
                later.kind,
                buildingId,
                later.floorId,
                later.neighbourhoodId,
                later.start,
                later.end,
                later.status,
                checkedIn || other.checkedIn,
                later.freeFrom,
                later.version,
                later.checkInCloses);
    }

    /** At these times, the grace with them, and with this version, and as far in its life as it is known to be. */
    Booking asFarAs(Booking known) {
        return new Booking(
                bookingId,
                spaceId,
                kind,
                buildingId,
                floorId,
                neighbourhoodId,
                start,
                end,
                known.status,
                known.checkedIn,
                known.freeFrom.equals(known.end) ? end : known.freeFrom,
                version,
                known.checkInCloses == null ? null : start.plus(Duration.between(known.start, known.checkInCloses)));
    }

    /** What is left of it where it was, of which {@code changed} came: it takes nothing, and nothing older takes its place. */
    Booking leftFor(Booking changed) {
        return new Booking(
                bookingId,
                spaceId,
                kind,
                buildingId,
                floorId,
                neighbourhoodId,
                start,
                end,
                BookingStatus.CANCELLED,
                checkedIn,
                start,
                changed.version - 1,
                null);
    }

    /** Whether it is where another is, so that the one is kept in the place of the other. */
    boolean standsWhere(Booking other) {
        return spaceId.equals(other.spaceId) && start.equals(other.start);
    }

    boolean takesItsSpace() {
        return start.isBefore(freeFrom);
    }

    /** Whether it is counted: what is only held for somebody is no booking yet. */
    boolean isMade() {
        return status != BookingStatus.OFFERED;
    }

    /** Whether nothing more can come of it: its local day is past. */
    boolean isOver(Building building, LocalDate today) {
        return !end.isAfter(building.startOf(today));
    }
}
