package flexplek.teamday;

import static flexplek.trial.EventContract.assertIsTheExample;
import static flexplek.trial.EventContract.assertKeepsToSchema;
import static flexplek.trial.EventContract.id;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TeamDayEventContractTest {

    private static final UUID PERSON = UUID.fromString("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41");
    private static final UUID ORGANISER = UUID.fromString("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02");
    private static final LocalDate DATE = LocalDate.parse("2026-12-01");
    private static final TeamDayEvent.Outline OUTLINE = new TeamDayEvent.Outline(
            id(6), id(7), "Team Kade", ORGANISER, id(3), "Kadegebouw", "Europe/Amsterdam", List.of(PERSON, ORGANISER));

    @Test
    void saysThatDatesWereProposed() {
        assertIsTheExample(new TeamDayEvent.TeamDayProposed(OUTLINE, List.of(DATE, DATE.plusDays(2))));
    }

    @Test
    void saysWhoSitsWhereOnTheDateAgreed() {
        assertIsTheExample(new TeamDayEvent.TeamDayAgreed(
                OUTLINE,
                DATE,
                List.of(
                        new TeamDayEvent.Place(PERSON, id(1), id(2), "3A-012"),
                        new TeamDayEvent.Place(ORGANISER, id(8), id(9), "3A-013")),
                ORGANISER));
        assertKeepsToSchema(new TeamDayEvent.TeamDayAgreed(OUTLINE, DATE, List.of(), PERSON));
    }

    @Test
    void saysWhoCancelled() {
        assertIsTheExample(new TeamDayEvent.TeamDayCancelled(OUTLINE, DATE, ORGANISER));
    }

    @Test
    void leavesTheDateOutWhenNoneWasAgreed() {
        assertThat(assertKeepsToSchema(new TeamDayEvent.TeamDayCancelled(OUTLINE, null, ORGANISER))
                        .has("date"))
                .isFalse();
    }

    @Test
    void saysThatADayWasHeld() {
        assertIsTheExample(new TeamDayEvent.TeamDayHeld(OUTLINE, DATE));
    }

    @Test
    void isKeyedByTheTeamDay() {
        TeamDayEvent event = new TeamDayEvent.TeamDayHeld(OUTLINE, DATE);

        assertThat(event.key()).isEqualTo(id(6));
        assertThat(event.topic()).isEqualTo(Topic.TEAM_DAYS);
    }
}
