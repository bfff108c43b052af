package flexplek.space;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/floors/{floorId}/plan")
@RunOnVirtualThread
@RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
@Tag(name = "Buildings")
class FloorResource {

    private final SignedIn signedIn;
    private final Visible visible;

    FloorResource(SignedIn signedIn, Visible visible) {
        this.signedIn = signedIn;
        this.visible = visible;
    }

    @GET
    @Transactional
    @Produces("application/geo+json")
    @Operation(
            operationId = "getFloorPlan",
            summary = "The plan of a floor as GeoJSON in metres; a space carries its spaceId")
    @APIResponse(
            responseCode = "200",
            description = "A FeatureCollection",
            content = @Content(mediaType = "application/geo+json", schema = @Schema(type = SchemaType.OBJECT)))
    @APIResponse(
            responseCode = "404",
            description = "No such floor, or my organisation does not use its building and I have no booking there")
    public String plan(@PathParam("floorId") UUID floorId) {
        return visible.floorToLookAt(signedIn.caller(), floorId).plan();
    }
}
