package flexplek.people;

import flexplek.platform.AfterCommit;
import flexplek.platform.Problems;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@Tag(name = "People", description = "Who I am here, my teams, and the administrator's import.")
class PeopleResource {

    record Me(UUID id, String organisation, String organisationName, List<TeamName> teams, Set<String> roles) {}

    record TeamName(UUID id, String name) {}

    @Schema(name = "PeopleImport", examples = """
                    {"people": [{"id": "00000000-0000-4000-8000-000000000003", "organisation": "minbin",
                      "displayName": "Noor Nieuwkomer", "teams": ["/minbin/kade"], "startedOn": "2026-10-01",
                      "mentorId": "00000000-0000-4000-8000-000000000002"}]}""")
    record PeopleImport(@NotNull @Size(min = 1, max = 1000) List<@Valid @NotNull Row> people) {}

    @Schema(name = "ImportedPerson")
    record Row(
            @NotNull UUID id,

            @NotNull @Pattern(regexp = "[a-z0-9-]{1,40}", message = "{flexplek.organisation-key}")
            String organisation,

            @NotBlank @Size(max = 120) String displayName,

            @Nullable @Size(max = 100)
            List<
                            @NotNull
                            @Pattern(regexp = "/[a-z0-9-]+/[A-Za-z0-9 _.-]{1,80}", message = "{flexplek.team-path}")
                            String>
                    teams,

            @Nullable LocalDate startedOn,
            @Nullable UUID mentorId) {}

    @Schema(name = "ImportedPeople")
    record Imported(int created, int changed) {}

    private final SignedIn signedIn;
    private final Teams teams;
    private final People people;
    private final Organisations organisations;
    private final AfterCommit afterCommit;

    PeopleResource(
            SignedIn signedIn, Teams teams, People people, Organisations organisations, AfterCommit afterCommit) {
        this.signedIn = signedIn;
        this.teams = teams;
        this.people = people;
        this.organisations = organisations;
        this.afterCommit = afterCommit;
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
        return new Me(me.personId(), me.organisation(), organisation, mine, me.roles());
    }

    @POST
    @Path("people-imports")
    @RolesAllowed(Roles.ADMIN)
    @Transactional
    @Operation(
            operationId = "importPeople",
            summary = "Bring in or change people with their teams, all or nothing; repeating it changes nothing")
    @APIResponse(responseCode = "200", description = "How many were new and how many were known")
    public Imported importPeople(@Valid @NotNull PeopleImport body) {
        Set<UUID> named = new HashSet<>();
        for (int i = 0; i < body.people.size(); i++) {
            if (!named.add(body.people.get(i).id)) {
                throw Problems.badField("people[" + i + "].id", "stands in the list twice");
            }
            checkTeams(i, body.people.get(i));
        }
        int created = (int) body.people.stream()
                .filter(p -> people.put(
                        new People.NewPerson(p.id, p.organisation, p.displayName, p.teams, p.startedOn, p.mentorId)))
                .count();
        signedIn.forget();
        afterCommit.tell("people.imported", "count=" + body.people.size());
        return new Imported(created, body.people.size() - created);
    }

    private static void checkTeams(int index, Row row) {
        for (String team : row.teams == null ? List.<String>of() : row.teams) {
            if (!TeamPath.organisation(team).equals(row.organisation)) {
                throw Problems.badField(
                        "people[" + index + "].teams",
                        "must be teams of the person's organisation, /" + row.organisation + "/…");
            }
        }
    }
}
