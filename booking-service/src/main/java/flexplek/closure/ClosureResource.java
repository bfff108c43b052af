package flexplek.closure;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Api;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.space.Cards;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
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

@Path("/closures/{closureId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Spaces")
class ClosureResource {

    private static final String NONE = "No such closure, not any more, or not mine to see";

    private final SignedIn signedIn;
    private final Visible visible;
    private final Cards cards;
    private final Closures closures;
    private final CloseSpaces closeSpaces;
    private final ClosureViews views;
    private final Clock clock;

    ClosureResource(
            SignedIn signedIn,
            Visible visible,
            Cards cards,
            Closures closures,
            CloseSpaces closeSpaces,
            ClosureViews views,
            Clock clock) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.cards = cards;
        this.closures = closures;
        this.closeSpaces = closeSpaces;
        this.views = views;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "getClosure", summary = "A closure of a building that my organisation manages")
    @APIResponse(
            responseCode = "200",
            description = "The closure; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(responseCode = "403", description = BuildingClosureResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    public Response get(@PathParam("closureId") UUID closureId) {
        Caller caller = signedIn.caller();
        Closure closure = Problems.seen(
                closures.findByIdOptional(closureId).filter(found -> !found.isOver(clock.instant())),
                found -> visible.sees(caller, found.building()),
                CloseSpaces.none());
        visible.refuseUnlessManaged(caller, cards.building(closure.building()).managedBy());
        return answer(closure, views.whole(closure));
    }

    @PATCH
    @Transactional
    @Consumes({MediaType.APPLICATION_JSON, Api.MERGE_PATCH})
    @Operation(
            operationId = "changeClosure",
            summary = "Let a closure end earlier or later, or say another reason; dryRun=true only says whom it hits",
            description =
                    "A JSON merge patch (RFC 7396) of end and reason. Who is met by it now is told once, as is who"
                            + " is met by it no more.")
    @APIResponse(
            responseCode = "200",
            description = "The closure as it is now, or would be; sent again with the same If-Match, as the first time",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(responseCode = "403", description = BuildingClosureResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response change(
            @PathParam("closureId") UUID closureId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing and tell nobody, only say what would be.")
                    Boolean dryRun,
            @Valid @NotNull ClosureChange change) {
        change.check();
        String seen = Preconditions.given(ifMatch);
        CloseSpaces.Done done = closeSpaces.change(signedIn.caller(), closureId, seen, change);
        ClosureView view = views.of(done, false);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return Response.ok(view).build();
        }
        return answer(done.closure(), view);
    }

    @DELETE
    @Transactional
    @Operation(
            operationId = "endClosure",
            summary = "End a closure now, or call off one that is to come; its spaces can be booked again",
            description = "Whose booking it met is told that the space is there again, and who waits gets an offer.")
    @APIResponse(responseCode = "204", description = "Ended, and forgotten")
    @APIResponse(responseCode = "403", description = BuildingClosureResource.FORBIDDEN)
    @APIResponse(responseCode = "404", description = NONE)
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void end(
            @PathParam("closureId") UUID closureId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch) {
        closeSpaces.end(signedIn.caller(), closureId, Preconditions.given(ifMatch));
    }

    private static Response answer(Closure closure, ClosureView view) {
        return Response.ok(view).tag(Preconditions.tag(closure.version())).build();
    }
}
