package flexplek.closure;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Cursor;
import flexplek.platform.Page;
import flexplek.retry.Answers;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/buildings/{buildingId}/closures")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "Spaces")
class BuildingClosureResource {

    static final String FORBIDDEN = "The token has none of the roles that may do this: admin, building-admin, facility,"
            + " platform-admin; or managed-by-others: another organisation manages the building, as managedBy says";

    private final SignedIn signedIn;
    private final Visible visible;
    private final Closures closures;
    private final CloseSpaces closeSpaces;
    private final ClosureViews views;
    private final Answers answers;
    private final Clock clock;

    BuildingClosureResource(
            SignedIn signedIn,
            Visible visible,
            Closures closures,
            CloseSpaces closeSpaces,
            ClosureViews views,
            Answers answers,
            Clock clock) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.closures = closures;
        this.closeSpaces = closeSpaces;
        this.views = views;
        this.answers = answers;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "listClosures",
            summary = "What is out of service in a building that my organisation manages, now or later, by its start")
    @APIResponse(
            responseCode = "200",
            description = "A page of closures, each with its first ten spaces, all of which getClosure names; the etag"
                    + " of each is the If-Match of a change to it")
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<ClosureView> list(
            @PathParam("buildingId") UUID buildingId,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        Cursor after = Cursor.read(cursor, Cursor.OLDEST);
        Caller caller = signedIn.caller();
        BuildingCard building = visible.buildingCard(caller, buildingId);
        visible.refuseUnlessManaged(caller, building.managedBy());
        List<Closure> found = closures.page(building.key(), clock.instant(), after, limit + 1);
        List<ClosureView> shown = views.of(found.stream().limit(limit).toList());
        return new Page<>(shown, Page.next(found, limit, closure -> new Cursor(closure.start(), closure.id())));
    }

    @POST
    @Transactional
    @Operation(
            operationId = "closeSpaces",
            summary = "Take spaces of a building out of service from when to when, all or none; send an Idempotency-Key"
                    + " so that a retry does so once; dryRun=true only says whom it hits",
            description = "Nobody can book them then. Bookings that stand are kept, and the person of each that the"
                    + " closure meets is told once; others are not met. It ends by itself.")
    @APIResponse(
            responseCode = "200",
            description = "With dryRun: the closure as it would be, and the coming bookings that it would hit",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(
            responseCode = "201",
            description = "The closure, and the coming bookings that it hits; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = ClosureView.class)))
    @APIResponse(responseCode = "403", description = FORBIDDEN)
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    @APIResponse(responseCode = "422", description = "idempotency-key-reused")
    public Response close(
            @PathParam("buildingId") UUID buildingId,
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing and tell nobody, only say what would be.")
                    Boolean dryRun,
            @Valid @NotNull ClosureRequest request) {
        String key = Answers.checked(idempotencyKey);
        Caller caller = signedIn.caller();
        if (dryRun) {
            ClosureView would = views.of(closeSpaces.add(caller, buildingId, request), true);
            QuarkusTransaction.setRollbackOnly();
            return Response.ok(would).build();
        }
        return answers.hold(caller.key(), key, List.of(buildingId, request)).orElseGet(() -> {
            ClosureView made = views.of(closeSpaces.add(caller, buildingId, request), false);
            return answers.keepMade(caller.key(), key, "/v1/closures/" + Objects.requireNonNull(made.id()), made);
        });
    }
}
