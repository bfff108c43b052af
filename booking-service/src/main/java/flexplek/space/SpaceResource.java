package flexplek.space;

import flexplek.outbox.Outbox;
import flexplek.people.Roles;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
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
            @Nullable String reason) {

        static SpaceView of(Space s, SpaceCard card) {
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
                    s.outReason());
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
                throw Problems.badField("reason", "must say why the space is out of service");
            }
            return reason.strip();
        }
    }

    private final Spaces spaces;
    private final Cards cards;
    private final Visible visible;
    private final Outbox outbox;

    SpaceResource(Spaces spaces, Cards cards, Visible visible, Outbox outbox) {
        this.spaces = spaces;
        this.cards = cards;
        this.visible = visible;
        this.outbox = outbox;
    }

    @GET
    @Transactional
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "getSpace", summary = "One space")
    @APIResponse(
            responseCode = "200",
            description = "The space; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpaceView.class)))
    @APIResponse(responseCode = "404", description = "No such space, or my organisation does not use its building")
    public Response get(@PathParam("spaceId") UUID spaceId) {
        return answer(visibleSpace(spaces.withId(spaceId).orElse(null)));
    }

    @PUT
    @Path("/service")
    @RolesAllowed({Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN})
    @Transactional
    @Operation(
            operationId = "putSpaceService",
            summary = "Take a space out of service with a reason, or return it; bookings that stand are kept")
    @APIResponse(
            responseCode = "200",
            description = "The space as it is now",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = SpaceView.class)))
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response service(
            @PathParam("spaceId") UUID spaceId,
            @HeaderParam("If-Match") @Nullable String ifMatch,
            @Valid @NotNull ServiceState state) {
        Space space = visibleSpace(spaces.find("publicId", spaceId)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResult());
        String outReason = state.outReason();
        boolean stands = space.inService() == state.inService && Objects.equals(space.outReason(), outReason);
        Preconditions.match(ifMatch, space.version(), () -> stands);
        if (stands) {
            return answer(space);
        }
        if (outReason == null) {
            space.returnToService();
        } else {
            space.takeOutOfService(outReason);
        }
        spaces.flush();
        SpaceCard card = cards.space(spaceId).orElseThrow();
        outbox.write(SpaceEvent.SpaceChanged.of(space, card.building().id(), card.floorId(), card.neighbourhoodId()));
        return answer(space);
    }

    private Space visibleSpace(@Nullable Space space) {
        if (space == null || !visible.sees(space.building())) {
            throw Problems.notFound("space");
        }
        return space;
    }

    private Response answer(Space space) {
        return Response.ok(SpaceView.of(space, cards.space(space.id()).orElseThrow()))
                .tag(Preconditions.tag(space.version()))
                .build();
    }
}
