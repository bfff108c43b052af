package flexplek.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/teams/{teamId}/path")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Consumes(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.ADMIN, Roles.PLATFORM_ADMIN})
@Tag(name = "People")
class TeamPathResource {

    @Schema(name = "TeamPath", examples = """
                    {"path": "/minbin/kade-noord"}""")
    record TeamPath(
            @Schema(description = "The path of the team's group from now on, in the same organisation.")
            @NotNull
            @Size(min = 1, max = 255)
            String path) {}

    private final SignedIn signedIn;
    private final RenameTeam renameTeam;

    TeamPathResource(SignedIn signedIn, RenameTeam renameTeam) {
        this.signedIn = signedIn;
        this.renameTeam = renameTeam;
    }

    @PUT
    @Operation(
            operationId = "putTeamPath",
            summary = "Follow a group of my organisation that was renamed; repeating it changes nothing",
            description =
                    "The team keeps its id, its days and its members, and is called as the group is. Where somebody"
                            + " signed in under the new path before, the team that was made then is taken into this one.")
    @APIResponse(responseCode = "200", description = "The team as it is called now")
    @APIResponse(responseCode = "404", description = "No such team, or of another organisation")
    public PeopleResource.TeamName put(@PathParam("teamId") UUID teamId, @Valid @NotNull TeamPath wanted) {
        Teams.Team team = renameTeam.rename(signedIn.caller(), teamId, wanted.path);
        return new PeopleResource.TeamName(team.teamId(), team.name());
    }
}
