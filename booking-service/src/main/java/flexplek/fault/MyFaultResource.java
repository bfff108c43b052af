package flexplek.fault;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/people/me/faults")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "Faults")
class MyFaultResource {

    private final SignedIn signedIn;
    private final FaultViews views;

    MyFaultResource(SignedIn signedIn, FaultViews views) {
        this.signedIn = signedIn;
        this.views = views;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listMyFaults",
            summary = "The faults that I reported, the newest first, and what became of each")
    @APIResponse(
            responseCode = "200",
            description = "A page of them; of what others said of one, only how many they are")
    public Page<FaultView> list(
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        return views.mine(signedIn.caller(), after, limit);
    }
}
