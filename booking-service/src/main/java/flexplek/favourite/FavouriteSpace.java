package flexplek.favourite;

import flexplek.space.ClosedUntil;
import flexplek.space.SpaceKind;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A space that the caller likes, and how it stands; of one that the caller may not see any more nothing is told. */
@Schema(
        name = "FavouriteSpace",
        description = "A space that I like. Where it is not mine to see any more (GONE), all but its id is null.")
record FavouriteSpace(
        UUID spaceId,

        State state,

        @Schema(description = "Why it is out of service; null for one in service.") @Nullable
        String reason,

        @Schema(description = "That it is out of service now; null where it is not.") @Nullable
        ClosedUntil outOfService,

        @Nullable String code,
        @Nullable String name,
        @Nullable SpaceKind kind,
        @Nullable UUID buildingId,
        @Nullable String buildingName,
        @Nullable UUID floorId,
        @Nullable String floorName) {

    @Schema(
            name = "FavouriteState",
            description = "IN_SERVICE: can be booked where it is free. OUT_OF_SERVICE: nobody can book it now."
                    + " NOT_ALLOWED: it is held for others, or my organisation does not book in its building. GONE: its"
                    + " building is not mine to see any more.")
    enum State {
        IN_SERVICE,
        OUT_OF_SERVICE,
        NOT_ALLOWED,
        GONE
    }

    static FavouriteSpace unseen(UUID id) {
        return new FavouriteSpace(id, State.GONE, null, null, null, null, null, null, null, null, null);
    }
}
