package flexplek.booking;

import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking as the API shows it; instants in UTC, {@code zone} is the building's. */
@Schema(name = "Booking", description = "A person's claim on a space for a time slot.")
public record BookingView(
        UUID id,
        UUID spaceId,
        String spaceName,
        SpaceKind kind,
        UUID buildingId,
        String buildingName,
        UUID floorId,
        UUID neighbourhoodId,
        UUID personId,
        UUID madeBy,
        Instant start,
        Instant end,
        String zone,
        BookingStatus status,
        @Nullable ReleaseReason releaseReason,
        Instant checkInOpens,
        Instant checkInCloses,
        @Nullable UUID teamDayId) {

    static BookingView of(NewBooking b) {
        return new BookingView(
                b.id(),
                b.space().id(),
                b.space().name(),
                b.space().kind(),
                b.space().building().id(),
                b.space().building().name(),
                b.space().floorId(),
                b.space().neighbourhoodId(),
                b.person().personId(),
                b.madeBy().personId(),
                b.slot().start(),
                b.slot().end(),
                b.space().building().zone().getId(),
                BookingStatus.BOOKED,
                null,
                b.slot().start().minus(Booking.CHECK_IN_OPENS_BEFORE),
                b.releaseAt(),
                b.teamDayId());
    }

    static BookingView of(Booking b, SpaceCard space, UUID person, UUID madeBy) {
        return new BookingView(
                b.id(),
                space.id(),
                space.name(),
                space.kind(),
                space.building().id(),
                space.building().name(),
                space.floorId(),
                space.neighbourhoodId(),
                person,
                madeBy,
                b.slot().start(),
                b.slot().end(),
                space.building().zone().getId(),
                b.status(),
                b.releaseReason(),
                b.checkInOpens(),
                b.releaseAt(),
                b.teamDayId());
    }
}
