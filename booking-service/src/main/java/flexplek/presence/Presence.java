package flexplek.presence;

import flexplek.teamday.TeamDayStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Who of a team is in on which days, as the API shows it to one of the team. */
@Schema(
        name = "Presence",
        description = "Every day of the range, with those of the team who are in and let it be seen.")
record Presence(UUID teamId, String teamName, LocalDate from, LocalDate to, List<Day> days) {

    @Schema(name = "PresenceDay")
    record Day(LocalDate date, List<TeamDayThen> teamDays, List<Colleague> people) {}

    @Schema(
            name = "PresenceTeamDay",
            description = "A team day of this team on that date: held, agreed, or proposed as one of several dates.")
    record TeamDayThen(UUID teamDayId, String purpose, TeamDayStatus status, UUID buildingId, String buildingName) {}

    /** One entry for each desk of a person on a day. */
    @Schema(name = "PresentColleague", description = "Somebody who is in, and where; one for each desk of the day.")
    record Colleague(
            UUID personId,
            String displayName,

            @Schema(description = "I see myself, also when I show myself to nobody.")
            boolean me,

            boolean newcomer,
            UUID buildingId,
            String buildingName,
            UUID floorId,
            String floorName,
            UUID neighbourhoodId,
            String neighbourhoodName,
            UUID spaceId,
            String spaceName,
            Instant start,
            Instant end,
            String zone) {}
}
