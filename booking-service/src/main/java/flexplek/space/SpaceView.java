package flexplek.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A space, where it is, and whether it is in service now. */
@Schema(name = "SpaceView")
public record SpaceView(
        UUID id,
        String code,
        String name,
        SpaceKind kind,
        int capacity,
        List<String> amenities,
        UUID buildingId,
        UUID floorId,
        UUID neighbourhoodId,
        boolean inService,
        @Nullable String reason,

        @Schema(description = "That it is out of service now; null where it is not.") @Nullable
        ClosedUntil outOfService,

        @Schema(
                description =
                        "When it is out of service, now or later, by start; not where its building's files leave it"
                                + " out.")
        List<ClosedTime> closures,

        @Schema(description = "In the answer to a change alone: the coming bookings that it hits.")
        @Nullable
        @JsonInclude(JsonInclude.Include.NON_NULL)
        BookingsHit bookingsHit) {

    /** {@code closed}: its closures. */
    public static SpaceView of(
            Space s, SpaceCard card, List<ClosedTime> closed, Instant now, @Nullable BookingsHit hit) {
        Optional<ClosedUntil> out =
                s.inService() ? ClosedTimes.out(closed, now) : Optional.of(new ClosedUntil(s.outReason(), null, null));
        return new SpaceView(
                s.id(),
                s.code(),
                s.name(),
                s.kind(),
                s.capacity(),
                s.amenities(),
                card.building().id(),
                card.floorId(),
                card.neighbourhoodId(),
                out.isEmpty(),
                out.map(ClosedUntil::reason).orElse(null),
                out.orElse(null),
                closed.stream().filter(time -> time.isBeforeEnd(now)).toList(),
                hit);
    }
}
