package flexplek.guest;

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
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/people/me/visits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Guests")
class MyVisitResource {

    private final SignedIn signedIn;
    private final VisitViews views;

    MyVisitResource(SignedIn signedIn, VisitViews views) {
        this.signedIn = signedIn;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMyVisits",
            summary = "The guests whom I expect, from today on, and who of them is there")
    @APIResponse(
            responseCode = "200",
            description = "All of them in order of time, those of today with who has arrived")
    public Page<VisitView> list() {
        return Page.whole(views.mine(signedIn.caller()));
    }
}
