package flexplek.booking;

import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.UUID;

/** What every event of a booking tells: which booking, where, when and whose (a Keycloak subject, never a name). */
public record Claim(
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
        String zone) {

    static Claim of(UUID booking, SpaceCard space, UUID person, TimeSlot slot) {
        return new Claim(
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
                space.building().zone().getId());
    }
}
