package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.space.SpaceChange;
import flexplek.space.SpaceNow;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What streams send, by the names of the events. The API's document has it so that clients can be made; each comes alone. */
final class StreamEvents {

    private static final String EACH =
            "The events of the stream by their names: the data of each is JSON of that form.";

    @Schema(name = "OccupancyEvents", description = EACH)
    record OfBuilding(
            @Schema(description = "The building as it is now; comes first.") @Nullable
            Snapshot snapshot,

            @Schema(description = "One place whose numbers changed.") @Nullable
            OccupancyChanged change,

            @Schema(description = "A place that is no more.") @Nullable
            Gone gone,

            @Schema(description = "Of a floor that was asked for: all its spaces; comes first.") @Nullable
            SpaceStates spaces,

            @Schema(description = "Of a floor that was asked for: a space that changed.") @Nullable
            SpaceNow space,

            @Schema(description = "Of a floor that was asked for: a space that stands on it no more.") @Nullable
            SpaceGone spaceGone,

            @Schema(
                    description =
                            "For those who look after the building: something happened to its alerts, so read them again.")
            @Nullable
            AlertsMoved alerts,

            @Schema(description = "That the stream is alive.") @Nullable
            Beat beat) {}

    @Schema(name = "OverviewEvents", description = EACH)
    record OfBuildings(
            @Schema(description = "Every building within reach as it is now; comes first.") @Nullable
            Overview overview,

            @Schema(description = "One building whose numbers changed.") @Nullable
            OccupancyChanged change,

            @Schema(description = "That the stream is alive.") @Nullable
            Beat beat) {}

    @Schema(name = "SpaceChangeEvents", description = EACH)
    record OfFloor(
            @Schema(description = "Comes first: read the availability after it.") @Nullable
            Opened opened,

            @Schema(description = "What a booking did to its space.") @Nullable
            SpaceChange change,

            @Schema(description = "That the floor is no more; the stream ends.") @Nullable
            Gone gone,

            @Schema(description = "That the stream is alive.") @Nullable
            Beat beat) {}

    /** Told first: what was read before it may be too old. */
    record Opened(
            UUID floorId,
            UUID buildingId,
            String zone,
            Instant at,
            boolean stale,
            @Nullable Instant heardUntil) {}

    record Gone(UUID placeId) {}

    record SpaceGone(UUID spaceId) {}

    record AlertsMoved(UUID buildingId, Instant at) {}

    /** Says that the stream is alive, whether newer facts may exist that could not be read, and until when none do. */
    record Beat(Instant at, boolean stale, @Nullable Instant heardUntil) {}

    private StreamEvents() {}
}
