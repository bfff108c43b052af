package flexplek.guest;

import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A visit as its host and reception see it. */
@Schema(name = "Visit", description = "A guest whom somebody of the house expects.")
record VisitView(
        @Schema(description = "The visit.") UUID id,

        @Schema(description = "Who comes, as the host says.")
        String guestName,

        @Schema(description = "The organisation that they come from; null where that is not said.") @Nullable
        String guestFrom,

        @Schema(
                description = "Whose guest it is: who announces a visit tells reception so, whoever else may see when"
                        + " they are in. Null where we do not know their name.")
        @Nullable
        String hostName,

        @Schema(description = "Whether I am the host.") boolean mine,
        UUID buildingId,
        String buildingName,
        String zone,

        @Schema(description = "When the guest is expected: the start of the booking, where it is of one.")
        Instant start,

        @Schema(description = "Until when.") Instant end,

        @Schema(
                description = "The booking of a room to which the guest comes, to the host alone; null where it is"
                        + " of none.")
        @Nullable
        UUID bookingId,

        @Schema(description = "The room, as long as the host has it; null else.") @Nullable
        String spaceName,

        @Schema(description = "On which floor that is.") @Nullable
        String floorName,

        @Schema(description = "When reception saw the guest; null for not yet.") @Nullable
        Instant arrivedAt,

        String etag) {}
