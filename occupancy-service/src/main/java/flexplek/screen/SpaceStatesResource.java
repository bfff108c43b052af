package flexplek.screen;

import flexplek.place.Roles;
import flexplek.place.Sight;
import flexplek.platform.caller.WhoCalls;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Space by space: for those who look after the building, and still without persons. */
@Path("/floors/{floorId}/space-states")
@Tag(name = "Spaces", description = "What each space of a floor is now, and what changes.")
class SpaceStatesResource {

    private final Floors floors;
    private final WhoCalls whoCalls;
    private final Clock clock;

    SpaceStatesResource(Floors floors, WhoCalls whoCalls, Clock clock) {
        this.floors = floors;
        this.whoCalls = whoCalls;
        this.clock = clock;
    }

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "getSpaceStates",
            summary = "What every space of a floor is now",
            description =
                    "Free, booked, checked in or out of service, and since when; of a booked one to which nobody came yet"
                            + " when it is released, and of a free one when it was. The stream of the building's occupancy tells the"
                            + " same live when it is asked with this floor.")
    @APIResponse(
            responseCode = "200",
            description = "Every space of the floor.",
            content = @Content(schema = @Schema(implementation = SpaceStates.class), example = Examples.SPACE_STATES))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin, facility,"
                            + " platform-admin; or managed-by-others: another organisation manages the building, as managedBy says.")
    @APIResponse(responseCode = "404", description = "There is no such floor, or its building is not yours to see.")
    @APIResponse(responseCode = "503", description = "The bookings are still being read.")
    public SpaceStates now(
            @PathParam("floorId")
                    @Parameter(description = "The floor.", example = "0199f3a0-1111-7000-8000-000000000004")
                    UUID floorId) {
        Floors.Floor floor = floors.findManaged(floorId, Sight.of(whoCalls.token()));
        AtomicReference<SpaceStates> states = new AtomicReference<>();
        floor.claims().look(() -> states.set(SpaceStates.of(floor, floors, floors.now(floor), clock.instant())));
        return states.get();
    }
}
