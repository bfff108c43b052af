package flexplek.people;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "Who I am here, my teams, and the administrator's import.")
class PeopleResource {

    static final String SUBJECT = "[ -~]{1,255}";

    record Me(
            UUID id,
            String organisation,
            String organisationName,
            List<TeamName> teams,
            Set<String> roles,

            @Schema(description = "My groups at the identity provider that are no teams here, and why.")
            List<GroupLeftOut> groupsLeftOut) {}

    @Schema(name = "GroupLeftOut")
    record GroupLeftOut(
            @Schema(description = "The group, as the token names it.")
            String group,

            @Schema(
                    description =
                            "NOT_A_TEAM_PATH: it must be /organisation/team, with at most 255 characters, no empty"
                                    + " part and no control character. OTHER_ORGANISATION: it must be a team of my own"
                                    + " organisation. LOOKS_LIKE: it is called as another team of my organisation is, but"
                                    + " for capitals, spaces or the like. Whoever looks after the groups can change it.")
            Group.Why reason) {}

    record TeamName(UUID id, String name) {}

    private final SignedIn signedIn;
    private final Teams teams;
    private final Organisations organisations;

    PeopleResource(SignedIn signedIn, Teams teams, Organisations organisations) {
        this.signedIn = signedIn;
        this.teams = teams;
        this.organisations = organisations;
    }

    @GET
    @Transactional
    @Path("people/me")
    @RolesAllowed(Roles.EMPLOYEE)
    @Operation(operationId = "getMe", summary = "Who I am here: organisation, teams and roles")
    public Me me() {
        Caller me = signedIn.caller();
        List<TeamName> mine = teams.of(me.teamKeys()).stream()
                .map(t -> new TeamName(t.teamId(), t.name()))
                .toList();
        String organisation = organisations.name(me.organisationKey());
        List<GroupLeftOut> leftOut = signedIn.groupsLeftOut(me).stream()
                .map(group -> new GroupLeftOut(group.path(), group.why()))
                .toList();
        return new Me(me.personId(), me.organisation(), organisation, mine, me.roles(), leftOut);
    }
}
