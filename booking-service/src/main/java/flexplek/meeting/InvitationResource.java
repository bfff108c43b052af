package flexplek.meeting;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/invitations")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Bookings")
class InvitationResource {

    private final SignedIn signedIn;
    private final Invitations invitations;
    private final Clock clock;

    InvitationResource(SignedIn signedIn, Invitations invitations, Clock clock) {
        this.signedIn = signedIn;
        this.invitations = invitations;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listInvitations",
            summary = "What I am invited to and have not said no to, and is not over")
    @APIResponse(responseCode = "200", description = "All of it in order of time, also what goes on now")
    public Page<Invitation> list() {
        return Page.whole(invitations.of(signedIn.caller().key(), clock.instant()));
    }
}
