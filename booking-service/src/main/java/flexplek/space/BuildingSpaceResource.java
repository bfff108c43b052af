package flexplek.space;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.GeneralWords;
import flexplek.platform.Page;
import flexplek.platform.Problems;
import flexplek.platform.Texts;
import flexplek.platform.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/spaces")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
@Tag(name = "Spaces")
class BuildingSpaceResource {

    record SpaceInBuilding(
            UUID id,
            String code,
            String name,
            SpaceKind kind,
            int capacity,
            List<String> amenities,
            UUID floorId,
            String floorName,
            UUID neighbourhoodId,
            String neighbourhoodName,
            boolean inService,
            @Nullable String reason,

            @Schema(description = "That it is out of service now; null where it is not.") @Nullable
            ClosedUntil outOfService,

            String etag) {}

    /** Before the code of the last space in a cursor: what is without it is not one of ours. */
    private static final String CURSOR = "after ";

    private final SignedIn signedIn;
    private final Visible visible;
    private final BuildingSpaces spaces;

    BuildingSpaceResource(SignedIn signedIn, Visible visible, BuildingSpaces spaces) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.spaces = spaces;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listSpaces",
            summary = "The spaces of a building by their codes, with whether they are in service, and why not")
    @APIResponse(
            responseCode = "200",
            description = "A page of spaces; the etag of each is the If-Match of a change to it")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<SpaceInBuilding> list(
            @PathParam("buildingId") UUID buildingId,
            @BeanParam @Valid SpaceFilter filter,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("100") @Min(1) @Max(200) @Parameter(description = "How many at most.")
                    Integer limit) {
        String after = code(cursor);
        BuildingCard building = visible.buildingCardToLookAt(signedIn.caller(), buildingId);
        List<SpaceInBuilding> found = spaces.of(building.key(), filter, after, limit + 1);
        return found.size() <= limit
                ? Page.whole(found)
                : new Page<>(found.subList(0, limit), cursor(found.get(limit - 1).code));
    }

    private static String cursor(String code) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString((CURSOR + code).getBytes(StandardCharsets.UTF_8));
    }

    private static String code(@Nullable String cursor) {
        if (cursor == null) {
            return "";
        }
        try {
            String read = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            if (read.startsWith(CURSOR) && Texts.canBeKept(read)) {
                return read.substring(CURSOR.length());
            }
        } catch (IllegalArgumentException e) {
            // Not one of ours, as is one without the word before it.
        }
        throw Problems.badField("cursor", Wording.of(GeneralWords.class, GeneralWords::cursor));
    }
}
