package flexplek.fault;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Api;
import flexplek.platform.Cursor;
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
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
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
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/faults")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(
        name = "Faults",
        description = "What is broken: reported by whoever finds it, followed by those who look after it.")
class FaultResource {

    private final SignedIn signedIn;
    private final Visible visible;
    private final Faults faults;
    private final WhoseFault whose;
    private final ReportFault reportFault;
    private final ChangeFault changeFault;
    private final FaultViews views;
    private final AuditTrail audit;

    FaultResource(
            SignedIn signedIn,
            Visible visible,
            Faults faults,
            WhoseFault whose,
            ReportFault reportFault,
            ChangeFault changeFault,
            FaultViews views,
            AuditTrail audit) {
        this.signedIn = signedIn;
        this.visible = visible;
        this.faults = faults;
        this.whose = whose;
        this.reportFault = reportFault;
        this.changeFault = changeFault;
        this.views = views;
        this.audit = audit;
    }

    @POST
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(
            operationId = "reportFault",
            summary = "Report what is broken at a space; send an Idempotency-Key so that a retry reports once",
            description = "What is open and of the same space and kind is one fault, however many report it; what is"
                    + " OTHER is each one of its own. Those who look after the building do not read who reported it,"
                    + " unless showName says that they may.")
    @APIResponse(
            responseCode = "200",
            description = "It was known; I am counted with the others, and told with them",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FaultView.class)))
    @APIResponse(
            responseCode = "201",
            description = "Reported; the ETag is its version",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FaultView.class)))
    @APIResponse(responseCode = "404", description = "No such space, or my organisation does not use its building")
    @APIResponse(responseCode = "409", description = "already-reported, by myself")
    @APIResponse(
            responseCode = "422",
            description = "too-many-faults: 20 that I reported are open; or idempotency-key-reused")
    public Response report(
            @HeaderParam("Idempotency-Key") @Nullable String idempotencyKey, @Valid @NotNull FaultRequest request) {
        String key = Answers.checked(idempotencyKey);
        request.check();
        Caller caller = signedIn.caller();
        return reportFault.report(caller, visible.spaceCard(caller, request.spaceId()), key, request);
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "listFaults",
            summary = "The faults of a building that my organisation manages, the newest first")
    @APIResponse(
            responseCode = "200",
            description = "A page of faults; the etag of each is the If-Match of a change to it")
    @APIResponse(
            responseCode = "403",
            description = "The token has none of the roles that may do this: admin, building-admin, facility,"
                    + " platform-admin; or managed-by-others: another organisation manages the building, as"
                    + " managedBy says")
    @APIResponse(responseCode = "404", description = "No such building, or my organisation does not use it")
    public Page<FaultView> list(
            @QueryParam("buildingId") @Parameter(description = "Of which building.", required = true) @Nullable
                    UUID buildingId,
            @QueryParam("state")
                    @Parameter(
                            description = "Only those in this state.",
                            schema = @Schema(implementation = FaultState.class))
                    @Nullable
                    String state,
            @QueryParam("cursor") @Parameter(description = "The next of the answer before.") @Nullable String cursor,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(100) @Parameter(description = "How many at most.")
                    Integer limit) {
        if (buildingId == null) {
            throw Problems.badField("buildingId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        FaultState wanted = state(state);
        Cursor after = Cursor.read(cursor, Cursor.NEWEST);
        Caller caller = signedIn.caller();
        BuildingCard building = visible.buildingCard(caller, buildingId);
        visible.refuseUnlessManaged(caller, building.managedBy());
        return views.of(building.key(), wanted, caller, after, limit);
    }

    private static @Nullable FaultState state(@Nullable String state) {
        return state == null
                ? null
                : Stream.of(FaultState.values())
                        .filter(one -> one.name().equals(state))
                        .findFirst()
                        .orElseThrow(
                                () -> Problems.badField("state", Wording.of(FaultWords.class, FaultWords::anyState)));
    }

    @GET
    @Transactional
    @Path("/{faultId}")
    @RolesAllowed({Roles.EMPLOYEE, Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(operationId = "getFault", summary = "A fault that I reported, or of a building that I look after")
    @APIResponse(
            responseCode = "200",
            description = "The fault; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FaultView.class)))
    @APIResponse(responseCode = "404", description = "No such fault, or not mine to see")
    public Response get(@PathParam("faultId") UUID faultId) {
        Caller caller = signedIn.caller();
        Fault fault = whose.toSee(caller, faults.findByIdOptional(faultId));
        if (!whose.looksAfter(caller, fault)) {
            return answer(fault, views.toReporter(caller, faultId));
        }
        audit.thisOneIsOfPower();
        return answer(fault, views.toStaff(caller, faultId));
    }

    @PATCH
    @Transactional
    @Path("/{faultId}")
    @Consumes({MediaType.APPLICATION_JSON, Api.MERGE_PATCH})
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Operation(
            operationId = "changeFault",
            summary = "Take a fault up, or say that it is solved or declined; then those who reported it are told",
            description = "A JSON merge patch (RFC 7396) of state and answer. What is solved or declined stays so.")
    @APIResponse(
            responseCode = "200",
            description = "The fault as it is now; sent again with the same If-Match, as the first time",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = FaultView.class)))
    @APIResponse(responseCode = "404", description = "No such fault, or of a building that I do not look after")
    @APIResponse(responseCode = "409", description = "fault-settled: it is solved or declined already")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response change(
            @PathParam("faultId") UUID faultId,
            @HeaderParam("If-Match") @Parameter(required = true) @Nullable String ifMatch,
            @Valid @NotNull FaultChange change) {
        change.check();
        String seen = Preconditions.given(ifMatch);
        Caller caller = signedIn.caller();
        changeFault.change(caller, faultId, seen, change);
        Optional<Fault> changed = faults.findByIdOptional(faultId);
        return answer(changed.orElseThrow(), views.toStaff(caller, faultId));
    }

    private static Response answer(Fault fault, FaultView view) {
        return Response.ok(view).tag(Preconditions.tag(fault.version())).build();
    }
}
