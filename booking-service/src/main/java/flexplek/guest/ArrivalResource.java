package flexplek.guest;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/visits/{visitId}/arrival")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Guests")
class ArrivalResource {

    private final SignedIn signedIn;
    private final Receive receive;

    ArrivalResource(SignedIn signedIn, Receive receive) {
        this.signedIn = signedIn;
        this.receive = receive;
    }

    @PUT
    @Transactional
    @Operation(
            operationId = "putArrival",
            summary = "Say that a guest of today is there; their host gets a message, once")
    @APIResponse(responseCode = "204", description = "The guest is there; repeating it changes nothing")
    @APIResponse(
            responseCode = "404",
            description = "No such visit, not of today, or of a building that I do not look after")
    public void put(@PathParam("visitId") UUID visitId) {
        receive.arrived(signedIn.caller(), visitId);
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "deleteArrival",
            summary =
                    "Say that it was somebody else: the guest is still expected, and a mail that has not left does not")
    @APIResponse(responseCode = "204", description = "The guest is expected; repeating it changes nothing")
    @APIResponse(
            responseCode = "404",
            description = "No such visit, not of today, or of a building that I do not look after")
    public void delete(@PathParam("visitId") UUID visitId) {
        receive.notArrived(signedIn.caller(), visitId);
    }
}
