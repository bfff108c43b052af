package flexplek.rule;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.space.Building;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/rules")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Rules")
class BuildingRulesResource {

    /** {@code dailyCap}: most desk bookings on a day, null for none; {@code graceMinutes}: until a no-show is released. */
    @Schema(name = "BuildingRules", examples = """
        {"dailyCap": 250, "graceMinutes": 30}""")
    record BuildingRules(
            @Nullable @Min(0) @Max(100_000) Integer dailyCap,
            @NotNull @Min(5) @Max(240) Integer graceMinutes) {}

    private final SignedIn signedIn;
    private final Visible visible;
    private final SetBuildingRules setRules;

    BuildingRulesResource(SignedIn signedIn, Visible visible, SetBuildingRules setRules) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.setRules = setRules;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "getBuildingRules", summary = "The rules of a building")
    @APIResponse(
            responseCode = "200",
            description = "The rules; the ETag is needed to change them safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BuildingRules.class)))
    public Response get(@PathParam("buildingId") UUID buildingId) {
        return answer(visible.building(signedIn.caller(), buildingId));
    }

    @PUT
    @RolesAllowed({Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @Operation(
            operationId = "putBuildingRules",
            summary = "Set the daily cap and the grace; bookings that stand are kept, new ones follow the new cap at"
                    + " once")
    @APIResponse(
            responseCode = "200",
            description = "The rules as they are now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = BuildingRules.class)))
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, building-admin, platform-admin; or"
                    + " managed-by-others: another organisation manages the building, as managedBy says")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response put(
            @PathParam("buildingId") UUID buildingId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull BuildingRules rules) {
        Building building = visible.buildingToManage(signedIn.caller(), buildingId);
        setRules.set(building, ifMatch, rules.dailyCap, rules.graceMinutes);
        return answer(building);
    }

    private static Response answer(Building building) {
        return Response.ok(new BuildingRules(building.dailyCap(), building.graceMinutes()))
                .tag(Preconditions.tag(building.version()))
                .build();
    }
}
