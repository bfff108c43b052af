package flexplek.space;

import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Which spaces of a building are asked for; what is left out does not narrow. */
record SpaceFilter(
        @QueryParam("kind")
        @Parameter(description = "Desks or rooms only.", schema = @Schema(implementation = SpaceKind.class))
        @Nullable
        @Pattern(regexp = "DESK|ROOM", message = "{flexplek.space-kind}")
        String kind,

        @QueryParam("floorId") @Parameter(description = "Only those of this floor.") @Nullable
        UUID floorId,

        @QueryParam("neighbourhoodId") @Parameter(description = "Only those of this neighbourhood.") @Nullable
        UUID neighbourhoodId,

        @QueryParam("inService") @Parameter(description = "Only those in service, or only those out of it.") @Nullable
        Boolean inService,

        @QueryParam("search")
        @Parameter(description = "Only those with this in code, name or reason, in capitals or not.")
        @Nullable
        @Size(max = 80)
        String search) {

    /** Empty for both. */
    String kindOrAll() {
        return kind == null ? "" : kind;
    }

    String searchOrAll() {
        return search == null ? "" : search.strip().toLowerCase(Locale.ROOT);
    }
}
