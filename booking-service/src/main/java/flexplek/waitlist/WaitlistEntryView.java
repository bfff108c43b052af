package flexplek.waitlist;

import flexplek.space.SpaceKind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** An entry as its person sees it; instants in UTC, {@code zone} is the building's. */
@Schema(name = "WaitlistEntry", description = "What somebody waits for, and how it stands.")
record WaitlistEntryView(
        @Schema(description = "The entry.") UUID id,

        UUID buildingId,
        String buildingName,

        @Schema(description = "The floor that it must be on; null for anywhere in the building.") @Nullable
        UUID floorId,

        @Schema(description = "The neighbourhood that it must be in; null for anywhere.") @Nullable
        UUID neighbourhoodId,

        @Schema(description = "The space that is waited for; null for any that fits.") @Nullable
        UUID spaceId,

        @Schema(description = "What stands on its door or desk; null for any that fits.") @Nullable
        String spaceName,

        SpaceKind kind,

        @Schema(description = "What it must have, of a fixed list.")
        List<String> amenities,

        @Schema(description = "How many people it must hold.")
        int people,

        Instant start,
        Instant end,
        String zone,

        @Schema(description = "Whether a space that becomes free is booked at once instead of offered.")
        boolean autoAccept,

        WaitlistStatus status,

        @Schema(description = "How many were there before for what I wait for, and me: 1 is next. Null unless WAITING.")
        @Nullable
        Integer place,

        @Schema(description = "The place that is held for me; null unless OFFERED.") @Nullable
        Offer offer,

        @Schema(description = "The booking that came of it; null unless ACCEPTED.") @Nullable
        UUID bookingId,

        @Schema(description = "Since when I wait.") Instant createdAt) {

    @Schema(name = "WaitlistOffer", description = "A place that is held until it is accepted, declined or lapses.")
    record Offer(
            @Schema(description = "The booking that it will be.")
            UUID bookingId,

            @Schema(description = "Which space.") OfferedSpace space,

            @Schema(description = "Until when it is held, not included.")
            Instant until) {}

    @Schema(name = "OfferedSpace", description = "The space of an offer.")
    record OfferedSpace(
            @Schema(description = "The space.") UUID id,

            @Schema(description = "The code in the building's files.")
            String code,

            @Schema(description = "What stands on its door or desk.")
            String name) {}
}
