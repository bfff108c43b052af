package flexplek.space;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/spaces/{spaceId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spaces", description = "Desks and rooms.")
class SpaceResource {

    record SpaceView(
            UUID id,
            String code,
            String name,
            SpaceKind kind,
            int capacity,
            List<String> amenities,
            UUID buildingId,
            UUID floorId,
            UUID neighbourhoodId,
            boolean inService,
            @Nullable String reason,

            @Schema(description = "In the answer to a change alone: the coming bookings that it hits.")
            @Nullable
            @JsonInclude(JsonInclude.Include.NON_NULL)
            BookingsHit bookingsHit) {

        static SpaceView of(Space s, SpaceCard card, @Nullable BookingsHit hit) {
            return new SpaceView(
                    s.id(),
                    s.code(),
                    s.name(),
                    s.kind(),
                    s.capacity(),
                    s.amenities(),
                    card.building().id(),
                    card.floorId(),
                    card.neighbourhoodId(),
                    s.inService(),
                    s.outReason(),
                    hit);
        }
    }

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
                throw Problems.badField("reason", Wording.of(SpaceWords.class, SpaceWords::outReason));
            }
            return reason.strip();
        }
    }

    private final SignedIn signedIn;
    private final Spaces spaces;
    private final Cards cards;
    private final Visible visible;
    private final SetServiceState setServiceState;

    SpaceResource(SignedIn signedIn, Spaces spaces, Cards cards, Visible visible, SetServiceState setServiceState) {
        this.signedIn = signedIn;
        this.spaces = spaces;
        this.cards = cards;
        this.visible = visible;
        this.setServiceState = setServiceState;
    }

    @GET
    @Transactional
    @RolesAllowed({Roles.EMPLOYEE, Roles.INTEGRATION})
    @Operation(operationId = "getSpace", summary = "One space")
    @APIResponse(
            responseCode = "200",
            description = "The space; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpaceView.class)))
    @APIResponse(
            responseCode = "404",
            description = "No such space, or my organisation does not use its building and I have no booking there")
    public Response get(@PathParam("spaceId") UUID spaceId) {
        Caller caller = signedIn.caller();
        return answer(
                Problems.seen(
                        spaces.withId(spaceId),
                        space -> visible.mayLookAt(caller, space.building()),
                        Wording.of(SpaceWords.class, SpaceWords::noSpace)),
                null);
    }

    @PUT
    @Path("/service")
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN, Roles.PLATFORM_ADMIN})
    @Transactional
    @Operation(
            operationId = "putSpaceService",
            summary = "Take a space out of service with a reason, or return it; bookings that stand are kept, and their"
                    + " people are told; dryRun=true only says how many")
    @APIResponse(
            responseCode = "200",
            description = "The space as it is now, or would be, and the coming bookings that this hits",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpaceView.class)))
    @APIResponse(
            responseCode = "403",
            description =
                    "The token has none of the roles that may do this: admin, building-admin, facility,"
                            + " platform-admin; or managed-by-others: another organisation manages the building, as managedBy says")
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response service(
            @PathParam("spaceId") UUID spaceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @QueryParam("dryRun")
                    @DefaultValue("false")
                    @Parameter(description = "Change nothing and tell nobody, only say what would be.")
                    Boolean dryRun,
            @Valid @NotNull ServiceState state) {
        SetServiceState.Done done = setServiceState.set(
                signedIn.caller(), spaceId, new SetServiceState.Wanted(state.inService, state.outReason()), ifMatch);
        if (dryRun) {
            QuarkusTransaction.setRollbackOnly();
            return Response.ok(view(done.space(), done.hit())).build();
        }
        return answer(done.space(), done.hit());
    }

    private Response answer(Space space, @Nullable BookingsHit hit) {
        return Response.ok(view(space, hit))
                .tag(Preconditions.tag(space.version()))
                .build();
    }

    private SpaceView view(Space space, @Nullable BookingsHit hit) {
        return SpaceView.of(space, cards.space(space.id()).orElseThrow(), hit);
    }
}
