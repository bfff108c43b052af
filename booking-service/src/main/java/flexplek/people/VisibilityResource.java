package flexplek.people;

import flexplek.platform.Preconditions;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/people/me/visibility")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "People")
class VisibilityResource {

    @Schema(
            name = "Visibility",
            description =
                    "Who may see when I am in and where I sit: everyone, the people of my organisation, those of my"
                            + " teams (so it is until I choose), or nobody. What shows nobody shows no number of me either.",
            examples = """
                    {"visibleTo": "TEAM"}""")
    record Visibility(@NotNull VisibleTo visibleTo) {}

    private final SignedIn signedIn;
    private final ChosenVisibility chosen;

    VisibilityResource(SignedIn signedIn, ChosenVisibility chosen) {
        this.signedIn = signedIn;
        this.chosen = chosen;
    }

    @GET
    @Transactional
    @Operation(operationId = "getMyVisibility", summary = "Who may see when I am in")
    @APIResponse(
            responseCode = "200",
            description = "My choice; the ETag is needed to change it safely",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Visibility.class)))
    public Response get() {
        return answer(chosen.of(signedIn.caller().key()));
    }

    @PUT
    @Transactional
    @Operation(operationId = "putMyVisibility", summary = "Choose who may see when I am in; it applies at once")
    @APIResponse(
            responseCode = "200",
            description = "My choice as it is now; repeating it changes nothing",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = Visibility.class)))
    @APIResponse(responseCode = "412", description = "If-Match names an older version")
    public Response put(@HeaderParam("If-Match") @Nullable String ifMatch, @Valid @NotNull Visibility wanted) {
        return answer(chosen.choose(signedIn.caller().key(), wanted.visibleTo, ifMatch));
    }

    private static Response answer(ChosenVisibility.Choice choice) {
        return Response.ok(new Visibility(choice.visibleTo()))
                .tag(Preconditions.tag(choice.version()))
                .build();
    }
}
