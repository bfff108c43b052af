package flexplek.fault;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A fault as the caller may see it: who looks after the building sees every report of it, anybody else their own. */
@Schema(name = "Fault", description = "Something broken at a space, and what becomes of it.")
record FaultView(
        @Schema(description = "The fault.") UUID id,
        @Schema(description = "What is broken.") FaultKind kind,

        @Schema(description = "REPORTED, TAKEN_UP, SOLVED or DECLINED.")
        FaultState state,

        @Schema(description = "What those who look after the building say of it; null for nothing.") @Nullable
        String answer,

        UUID spaceId,
        String spaceCode,
        String spaceName,

        @Schema(description = "Whether the space can be booked.")
        boolean inService,

        UUID buildingId,
        String buildingName,
        UUID floorId,
        String floorName,
        String zone,

        @Schema(description = "How many people have reported it.")
        int reportedBy,

        @Schema(
                description = "What they said, in order of time: to those who look after the building all of it, to"
                        + " who reported it their own.")
        List<FaultReport> reports,

        @Schema(description = "Whether there is a photo of it that the reader may see.")
        boolean photo,

        @Schema(description = "When it was first reported.") Instant reportedAt,

        @Schema(description = "Since when it is in this state.")
        Instant changedAt,

        String etag) {

    @Schema(name = "FaultReport", description = "What one person said of a fault.")
    record FaultReport(
            @Schema(description = "What is wrong, in one line; null for nothing more.") @Nullable
            String description,

            @Schema(description = "Who says so, where they let their name be read; null else.") @Nullable
            String name,

            @Schema(description = "Whether it is mine.") boolean mine) {}
}
