package flexplek.screen;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.WhoCalls;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.headers.Header;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Counts of spaces in a building, for everybody whose organisation shares it, and of people for who must know. */
@Path("/buildings/{id}/occupancy")
@Tag(name = "Occupancy", description = "How full a building is now, and live.")
class OccupancyResource {

    private final Screens screens;
    private final WhoCalls whoCalls;

    OccupancyResource(Screens screens, WhoCalls whoCalls) {
        this.screens = screens;
        this.whoCalls = whoCalls;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
    @Operation(
            operationId = "getOccupancy",
            summary = "How full a building is now",
            description =
                    "The building, its floors and its neighbourhoods: spaces in service, booked now, checked in now"
                            + " and free; the most desks booked at one time today; people counted by sensors. Who looks"
                            + " after the building, the emergency team of an organisation that shares it, and other systems"
                            + " see all of it. Others see the spaces that they may book: a neighbourhood that is held for"
                            + " another organisation is not there, nor counted in its floor and building, which then have"
                            + " no peak; and not how many checked in, nor what sensors count.")
    @APIResponse(
            responseCode = "200",
            description = "The occupancy of now.",
            headers =
                    @Header(
                            name = "ETag",
                            description = "Changes with any number and with stale, not with heardUntil.",
                            schema = @Schema(type = SchemaType.STRING)),
            content = @Content(schema = @Schema(implementation = Snapshot.class), example = Examples.SNAPSHOT))
    @APIResponse(responseCode = "304", description = "Nothing changed since the ETag in If-None-Match.")
    @APIResponse(responseCode = "404", description = "There is no such building, or it is not yours to see.")
    @APIResponse(responseCode = "503", description = "The occupancy is still being read.")
    public Response now(
            @PathParam("id") @Parameter(description = "The building.", example = "0199f3a0-1111-7000-8000-000000000003")
                    UUID id,
            @Context Request request) {
        Watched watched = screens.building(id, Sight.ofPlaces(whoCalls.token()));
        long offset = watched.lastOffset();
        Snapshot snapshot = screens.snapshot(watched, id);
        EntityTag tag = new EntityTag(offset + "-" + snapshot.at().toEpochMilli() + (snapshot.stale() ? "-stale" : ""));
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        return (unchanged == null ? Response.ok(snapshot) : unchanged)
                .tag(tag)
                .header("Cache-Control", "no-cache")
                .build();
    }
}
