package flexplek.live;

import flexplek.place.Building;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** A claim on a space as far as it is known: it takes the space from {@code start} until {@code freeFrom}. */
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
        Instant freeFrom) {

    public Booking {
        freeFrom = freeFrom.isAfter(end) ? end : freeFrom.isBefore(start) ? start : freeFrom;
    }

    /**
     * Both tellings together. The order and number of tellings do not matter: the later status wins, presence once proved
     * stays proved, and a space once given back stays free.
     */
    Booking and(Booking other) {
        Booking later = status.compareTo(other.status) >= 0 ? this : other;
        return new Booking(
                bookingId,
                spaceId,
                kind,
                buildingId,
                later.floorId,
                later.neighbourhoodId,
                start,
                later.end,
                later.status,
                checkedIn || other.checkedIn,
                freeFrom.isBefore(other.freeFrom) ? freeFrom : other.freeFrom);
    }

    /** Whether nothing more can come of it: its local day is past. */
    boolean isOver(Building building, LocalDate today) {
        return !end.isAfter(building.startOf(today));
    }
}
