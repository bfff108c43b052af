package flexplek.favourite;

import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Amenity;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/people/me/needs")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "People")
class NeedsResource {

    @Schema(
            name = "Needs",
            description = "What I need of every desk. It is for myself alone: nobody else can read it, and it is told"
                    + " nowhere. It narrows no answer by itself: a search or a booking names what it wants.",
            examples = """
                    {"amenities": ["sit-stand", "quiet"]}""")
    record Needs(
            @Schema(description = "Amenities of the fixed list, each once and in its order; nothing for none.")
            @NotNull
            @Size(max = 10)
            List<@NotNull String> amenities) {

        /** Each once, in the order of the list. */
        List<String> inOrder() {
            if (!amenities.stream().allMatch(Amenity::isKnown)) {
                throw Problems.badField(
                        "amenities", Wording.of(FavouriteWords.class, words -> words.amenities(Amenity.all())));
            }
            return Amenity.inOrder(amenities);
        }
    }

    private final SignedIn signedIn;
    private final StandingNeeds standing;

    NeedsResource(SignedIn signedIn, StandingNeeds standing) {
        this.signedIn = signedIn;
        this.standing = standing;
    }

    @GET
    @Transactional
    @Operation(operationId = "getMyNeeds", summary = "What I need of every desk")
    @APIResponse(
            responseCode = "200",
            description = "My choice; the ETag is needed to change it safely, and is \"0\" until I choose",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Needs.class)))
    public Response get() {
        return answer(standing.of(signedIn.caller().key()));
    }

    @PUT
    @Transactional
    @Operation(operationId = "putMyNeeds", summary = "Choose what I need of every desk")
    @APIResponse(
            responseCode = "200",
            description = "My choice as it is now; repeating it changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Needs.class)))
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response put(@HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Needs wanted) {
        return answer(standing.choose(signedIn.caller().key(), wanted.inOrder(), ifMatch));
    }

    private static Response answer(StandingNeeds.Chosen chosen) {
        return Response.ok(new Needs(chosen.amenities()))
                .tag(Preconditions.tag(chosen.version()))
                .build();
    }
}
