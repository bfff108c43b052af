package flexplek.teamday;

import flexplek.people.Roles;
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
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Asked before people are told of a team day: what its organiser typed is kept here only, and it may be off meanwhile. */
@Path("/team-days/{teamDayId}/standing")
@Produces(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@RolesAllowed(Roles.NOTIFIER)
@Tag(name = "Team days")
class TeamDayStandingResource {

    @Schema(name = "TeamDayStanding", description = "How a team day stands now.", examples = """
                    {"status": "AGREED", "date": "2026-12-01", "purpose": "Kwartaalplanning"}""")
    record TeamDayStanding(
            TeamDayStatus status,

            @Schema(description = "The agreed date, where there is one.") @Nullable
            LocalDate date,

            @Schema(description = "As its organiser typed it; may be empty.")
            String purpose) {}

    private final TeamDays teamDays;

    TeamDayStandingResource(TeamDays teamDays) {
        this.teamDays = teamDays;
    }

    @GET
    @Transactional
    @Operation(
            operationId = "getTeamDayStanding",
            summary = "How a team day stands now; for the service that is about to tell people of it")
    @APIResponse(responseCode = "200", description = "Whether what is told of it is still true, and what it is for")
    @APIResponse(responseCode = "404", description = "No such team day, or not any more")
    public TeamDayStanding get(@PathParam("teamDayId") UUID teamDayId) {
        return teamDays.findByIdOptional(teamDayId)
                .map(day -> new TeamDayStanding(day.status(), day.agreedDate(), day.purpose()))
                .orElseThrow(() -> Problems.notFound(Wording.of(TeamDayWords.class, TeamDayWords::noTeamDay)));
    }
}
