package flexplek.space;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/spaces/{spaceId}")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "Spaces", description = "Desks and rooms.")
class SpaceResource {

    private final SignedIn signedIn;
    private final Spaces spaces;
    private final Cards cards;
    private final Visible visible;
    private final ClosedTimes closedTimes;
    private final Clock clock;

    SpaceResource(
            SignedIn signedIn, Spaces spaces, Cards cards, Visible visible, ClosedTimes closedTimes, Clock clock) {
        this.signedIn = signedIn;
        this.spaces = spaces;
        this.cards = cards;
        this.visible = visible;
        this.closedTimes = closedTimes;
        this.clock = clock;
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
        return answer(Problems.seen(
                spaces.withId(spaceId),
                space -> visible.mayLookAt(caller, space.building()),
                Wording.of(SpaceWords.class, SpaceWords::noSpace)));
    }

    private Response answer(Space space) {
        SpaceCard card = cards.space(space.id()).orElseThrow();
        return Response.ok(SpaceView.of(space, card, closedTimes.of(space.key()), clock.instant(), null))
                .tag(Preconditions.tag(space.version()))
                .build();
    }
}
