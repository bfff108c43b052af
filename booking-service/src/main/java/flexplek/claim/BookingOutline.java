package flexplek.claim;

import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.UUID;

/**
 * What every event of a booking tells: which booking, where, when and whose (a person's id, never a name; of one that is
 * recorded, nothing). {@code version} is the booking's after what the event tells: of two events the one with the higher
 * version came later.
 */
public record BookingOutline(
        UUID bookingId,
        UUID spaceId,
        String spaceName,
        SpaceKind kind,
        UUID buildingId,
        String buildingName,
        UUID floorId,
        UUID neighbourhoodId,
        UUID personId,
        Instant start,
        Instant end,
        String zone,
        int version) {

    public static BookingOutline of(UUID booking, SpaceCard space, UUID person, TimeSlot slot, int version) {
        return new BookingOutline(
                booking,
                space.id(),
                space.name(),
                space.kind(),
                space.building().id(),
                space.building().name(),
                space.floorId(),
                space.neighbourhoodId(),
                person,
                slot.start(),
                slot.end(),
                space.building().zone().getId(),
                version);
    }
}
