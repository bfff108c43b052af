package flexplek.guest;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Api;
import flexplek.platform.GeneralWords;
import flexplek.platform.Page;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import flexplek.retry.Answers;
import flexplek.space.BuildingCard;
import flexplek.space.Visible;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/visits")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Guests",
        description = "Who comes to visit: announced by their host, received by those who look after the building.")
class VisitResource {

    private final SignedIn signedIn;
    private final Visible visible;
    private final Visits visits;
    private final WhoseVisit whose;
    private final AnnounceVisit announceVisit;
    private final ChangeVisit changeVisit;
    private final VisitViews views;
    private final AuditTrail audit;

    VisitResource(
            SignedIn signedIn,
            Visible visible,
            Visits visits,
            WhoseVisit whose,
            AnnounceVisit announceVisit,
            ChangeVisit changeVisit,
            VisitViews views,
            AuditTrail audit) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.visits = visits;
        this.whose = whose;
        this.announceVisit = announceVisit;
        this.changeVisit = changeVisit;
        this.views = views;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            operationId = "announceVisit",
            summary = "Announce a guest whom I expect; send an Idempotency-Key so that a retry announces once",
            description =
                    "Those who look after the building see it on its day, with my name, and nobody else does. With"
                            + " bookingId the guest comes to a room that I have booked: the visit moves with it, and stays"
                            + " announced when the booking is given up. The guest's name is kept for the visit and a short time"
                            + " after.")
    @APIResponse(
            responseCode = "201",
            description =
                    "Announced; the ETag is its version. Sent again with the same Idempotency-Key, the visit as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VisitView.class)))
    @APIResponse(
            responseCode = "404",
            description =
                    "No such building, or my organisation does not use it; or no such booking, or not mine; or what was"
                            + " announced with this Idempotency-Key is called off")
    @APIResponse(responseCode = "409", description = "no-longer-live: the booking is over, or was given up")
    @APIResponse(
            responseCode = "422",
            description = "too-many-visits: 50 that I announced are to come; or idempotency-key-reused")
    public Response announce(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull VisitRequest request) {
        String key = Answers.checked(idempotencyKey);
        request.check();
        return announceVisit.announce(signedIn.caller(), key, request);
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listVisits",
            summary = "The guests who are expected today in a building that my organisation manages")
    @APIResponse(
            responseCode = "200",
            description = "All of them in order of time, with who has arrived; those of other days are not shown")
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, building-admin, facility,"
                    + " platform-admin; or managed-by-others: another organisation manages the building, as"
                    + " managedBy says")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<VisitView> list(
            @QueryParam("buildingId") @Parameter(description = "Of which building.", required = true) @Nullable
                    UUID buildingId) {
        if (buildingId == null) {
            throw Problems.badField("buildingId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        Caller caller = signedIn.caller();
        BuildingCard building = visible.buildingCard(caller, buildingId);
        visible.refuseUnlessManaged(caller, building.managedBy());
        return Page.whole(views.today(caller, building.key()));
    }

    @GET
    @Transactional
    @Path("/{visitId}")
    @RolesAllowed({Roles.EMPLOYEE, Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "getVisit",
            summary = "A visit that I announced, or one of today in a building that I look after")
    @APIResponse(
            responseCode = "200",
            description = "The visit; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VisitView.class)))
    @APIResponse(responseCode = "404", description = "No such visit, or not mine to see")
    public Response get(@PathParam("visitId") UUID visitId) {
        Caller caller = signedIn.caller();
        Visit visit = whose.asEither(caller, visits.findByIdOptional(visitId));
        if (!whose.isHost(caller, visit)) {
            audit.thisOneIsOfPower();
        }
        return answer(caller, visit);
    }

    @PATCH
    @Transactional
    @Path("/{visitId}")
    @Consumes({MediaType.APPLICATION_JSON, Api.MERGE_PATCH})
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            operationId = "changeVisit",
            summary = "Expect a guest at another time, in another room that I have booked, or by another name",
            description =
                    "A JSON merge patch (RFC 7396). What has the time of a booking moves with that, and gets a time of"
                            + " its own when bookingId is null.")
    @APIResponse(
            responseCode = "200",
            description = "The visit as it is now; sent again with the same If-Match, as the first time",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = VisitView.class)))
    @APIResponse(responseCode = "404", description = "No such visit, or not mine; or no such booking, or not mine")
    @APIResponse(
            responseCode = "409",
            description = "guest-arrived or visit-over; or no-longer-live: the booking is over, or was given up")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response change(
            @PathParam("visitId") UUID visitId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull VisitChange change) {
        change.check();
        String seen = Preconditions.given(ifMatch);
        Caller caller = signedIn.caller();
        changeVisit.change(caller, visitId, seen, change);
        return answer(caller, visits.findByIdOptional(visitId).orElseThrow());
    }

    @DELETE
    @Transactional
    @Path("/{visitId}")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "callOffVisit", summary = "Call a visit off: the guest is expected no more, and forgotten")
    @APIResponse(responseCode = "204", description = "Called off")
    @APIResponse(responseCode = "404", description = "No such visit, not any more, or not mine")
    @APIResponse(responseCode = "409", description = "guest-arrived: reception has seen them")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public void callOff(@PathParam("visitId") UUID visitId, @HeaderParam("If-Match") @Nullable String ifMatch) {
        changeVisit.callOff(signedIn.caller(), visitId, ifMatch);
    }

    private Response answer(Caller caller, Visit visit) {
        return Response.ok(views.one(caller, visit.id()))
                .tag(Preconditions.tag(visit.version()))
                .build();
    }
}
