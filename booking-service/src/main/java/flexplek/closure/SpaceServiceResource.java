package flexplek.closure;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Cards;
import flexplek.space.Space;
import flexplek.space.SpaceView;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/spaces/{spaceId}/service")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spaces")
class SpaceServiceResource {

    @Schema(name = "ServiceState", examples = """
                    {"inService": false, "reason": "The monitor is broken"}""")
    record ServiceState(
            @NotNull Boolean inService,
            @Nullable @Size(max = 200) String reason) {

        /** Null for a space that is in service. */
        @Nullable
        String outReason() {
            if (inService) {
                return null;
            }
            if (reason == null || reason.isBlank()) {
                throw Problems.badField("reason", Wording.of(ClosureWords.class, ClosureWords::outReason));
            }
            return reason.strip();
        }
    }

    private final SignedIn signedIn;
    private final Cards cards;
    private final SetServiceState setServiceState;
    private final Clock clock;

    SpaceServiceResource(SignedIn signedIn, Cards cards, SetServiceState setServiceState, Clock clock) {
        this.signedIn = signedIn;
        this.cards = cards;
        this.setServiceState = setServiceState;
        this.clock = clock;
    }

    @PUT
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @Operation(
            operationId = "putSpaceService",
            summary = "Take a space out of service with a reason, or return it; bookings that stand are kept, and their"
                    + " people are told; dryRun=true only says how many",
            description =
                    "Out of service is a closure of this space without an end, as closeSpaces makes one; in service"
                            + " again it is out of every closure that runs now.")
    @APIResponse(
            responseCode = "200",
            description = "The space as it is now, or would be, and the coming bookings that this hits",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpaceView.class)))
    @APIResponse(responseCode = "403", description = BuildingClosureResource.FORBIDDEN)
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response service(
            @PathParam("spaceId") UUID spaceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing and tell nobody, only say what would be.")
                    Boolean dryRun,
            @Valid @NotNull ServiceState state) {
        SetServiceState.Done done = setServiceState.set(signedIn.caller(), spaceId, state.outReason(), ifMatch);
        Space space = done.space();
        SpaceView view =
                SpaceView.of(space, cards.space(space.id()).orElseThrow(), done.closed(), clock.instant(), done.hit());
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return Response.ok(view).build();
        }
        return Response.ok(view).tag(Preconditions.tag(space.version())).build();
    }
}
