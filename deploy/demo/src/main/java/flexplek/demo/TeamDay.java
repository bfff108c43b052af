package flexplek.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/** A team day of Team Kade in next week, proposed by its organiser and answered by one colleague. */
final class TeamDay {
    static final String PURPOSE = "Kwartaalplan maken (demo)";

    record Proposal(
            UUID teamId, UUID buildingId, UUID neighbourhoodId, String purpose, List<LocalDate> candidateDates) {}

    record Answers(List<Answer> answers) {}

    record Answer(LocalDate date, String answer) {}

    private final Api organiser;
    private final Api employee;

    TeamDay(Api organiser, Api employee) {
        this.organiser = organiser;
        this.employee = employee;
    }

    boolean isThere() {
        for (var day : organiser.get("/v1/team-days").path("items")) {
            if (day.path("purpose").asText().equals(PURPOSE)) {
                return true;
            }
        }
        return false;
    }

    void propose(Places places, LocalDate date, Progress progress) {
        var tuesday = date.with(TemporalAdjusters.next(DayOfWeek.MONDAY)).plusDays(1);
        var thursday = tuesday.plusDays(2);
        var proposal = new Proposal(
                team(),
                places.building("KADE"),
                places.neighbourhood("KADE", "3A"),
                PURPOSE,
                List.of(tuesday, thursday));
        var day = organiser.post("/v1/team-days", proposal, Load.key(proposal));
        employee.put(
                "/v1/team-days/" + day.path("id").asText() + "/answers/me",
                new Answers(List.of(new Answer(tuesday, "MAYBE"), new Answer(thursday, "YES"))));
        progress.say("Team Kade was asked for a team day on %s or %s; one colleague has answered"
                .formatted(tuesday, thursday));
    }

    private UUID team() {
        JsonNode teams = organiser.get("/v1/teams").path("items");
        for (var team : teams) {
            if (team.path("name").asText().toLowerCase(Locale.ROOT).endsWith("kade")) {
                return UUID.fromString(team.path("id").asText());
            }
        }
        throw new Refused("The organiser has no team Kade: was the realm changed?");
    }
}
