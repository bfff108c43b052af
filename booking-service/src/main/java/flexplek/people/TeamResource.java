package flexplek.people;

import flexplek.platform.Page;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/teams")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.EMPLOYEE)
@Tag(name = "People")
class TeamResource {

    record TeamWithMembers(UUID id, String name, List<TeamMember> members) {}

    record TeamMember(
            UUID id,
            String displayName,
            boolean me,

            @Schema(description = "Joined within the last 90 days.")
            boolean newcomer,

            @Schema(description = "Told of newcomers only.") @Nullable
            LocalDate startedOn,

            @Schema(description = "Who shows a newcomer round; told of newcomers only.") @Nullable
            Mentor mentor) {}

    @Schema(name = "Mentor")
    record Mentor(UUID id, String displayName) {}

    private final SignedIn signedIn;
    private final Teams teams;
    private final Clock clock;

    TeamResource(SignedIn signedIn, Teams teams, Clock clock) {
        this.signedIn = signedIn;
        this.teams = teams;
        this.clock = clock;
    }

    @GET
    @Transactional
    @Operation(operationId = "listTeams", summary = "My teams and who is in them, newcomers with their mentors")
    @APIResponse(responseCode = "200", description = "The teams in order of their names, each with its members")
    public Page<TeamWithMembers> list(
            @QueryParam("path")
                    @Parameter(
                            description =
                                    "Only the team of this group, such as /minbin/kade. An administrator finds every"
                                            + " team of the own organisation, without the members of those that are not"
                                            + " the own.")
                    @Nullable
                    String path) {
        Caller caller = signedIn.caller();
        if (path == null) {
            return Page.whole(withMembers(caller.teamKeys(), caller));
        }
        return Page.whole(teams.withPath(Group.canonical(path)).stream()
                .filter(team -> caller.administers(team.organisationKey()) || isMine(team, caller))
                .flatMap(team -> isMine(team, caller)
                        ? withMembers(Set.of(team.key()), caller).stream()
                        : Stream.of(new TeamWithMembers(team.teamId(), team.name(), List.of())))
                .toList());
    }

    private static boolean isMine(Teams.Team team, Caller caller) {
        return caller.teamKeys().contains(team.key());
    }

    private List<TeamWithMembers> withMembers(Set<Integer> keys, Caller caller) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        List<TeamWithMembers> mine = new ArrayList<>();
        for (Teams.Colleague c : teams.colleagues(keys)) {
            if (mine.isEmpty() || !mine.getLast().id.equals(c.teamId())) {
                mine.add(new TeamWithMembers(c.teamId(), c.teamName(), new ArrayList<>()));
            }
            mine.getLast().members.add(member(c, caller, today));
        }
        return mine;
    }

    private static TeamMember member(Teams.Colleague c, Caller caller, LocalDate today) {
        boolean newcomer = Newcomers.includes(c.startedOn(), today);
        return new TeamMember(
                c.personId(),
                c.displayName(),
                c.personId().equals(caller.personId()),
                newcomer,
                newcomer ? c.startedOn() : null,
                newcomer && c.mentorId() != null && c.mentorName() != null
                        ? new Mentor(c.mentorId(), c.mentorName())
                        : null);
    }
}
