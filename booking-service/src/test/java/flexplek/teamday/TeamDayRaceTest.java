package flexplek.teamday;

import static flexplek.teamday.TeamDayCalls.agree;
import static flexplek.teamday.TeamDayCalls.answer;
import static flexplek.teamday.TeamDayCalls.bookings;
import static flexplek.teamday.TeamDayCalls.proposedBy;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Teams and single persons who want the same desks at the same moment. */
@QuarkusTest
@OnRealStack
class TeamDayRaceTest {

    @BeforeEach
    void introduce() {
        TeamDayCalls.introduce();
    }

    private static String comes(String organiser, String team, List<String> people, SmallBuilding building, int day) {
        String teamDay = proposedBy(organiser, team, building, day);
        people.forEach(person -> answer(person, teamDay, day, Answer.YES).then().statusCode(200));
        return teamDay;
    }

    @Test
    void seatsTwoTeamsAndAVisitorWhoTogetherFillTheBuilding() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("TD-RACE1", 7);
        String kade = comes("organiser", "Kade", TeamDayCalls.KADE, building, 27);
        String facility = comes("facility", "Facility", TeamDayCalls.FACILITY, building, 27);
        // Held for minwater is W-01; the visitor asks for the shared desks.
        String alone = SmallBuilding.booking(building.desk(4), at(27, "09:00"), at(27, "17:00"));

        List<Response> answers = together(List.of(
                () -> agree("organiser", kade, 27),
                () -> agree("facility", facility, 27),
                () -> asWithJson("employee2", alone).post("/v1/bookings")));

        // The visitor may come too late for that very desk, never the teams.
        assertThat(answers.subList(0, 2)).allMatch(r -> r.statusCode() == 200);
        assertThat(answers.get(2).statusCode()).isIn(201, 409);
        List<String> spaces = answers.subList(0, 2).stream()
                .flatMap(r -> r.<List<String>>path("places.spaceId").stream())
                .toList();
        assertThat(spaces).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void seatsOneTeamWholeAndTheOtherNotAtAllWhenThereIsRoomForOne() throws Exception {
        SmallBuilding building = SmallBuilding.withDesks("TD-RACE2", 5);
        String kade = comes("organiser", "Kade", TeamDayCalls.KADE, building, 28);
        String facility = comes("facility", "Facility", TeamDayCalls.FACILITY, building, 28);

        List<Response> answers = together(List.of(
                () -> agree("organiser", kade, 28),
                () -> agree("facility", facility, 28),
                () -> agree("organiser", kade, 28),
                () -> agree("facility", facility, 28)));

        assertThat(answers.stream().filter(r -> r.statusCode() == 200)).hasSize(2);
        assertThat(answers.stream().filter(r -> r.statusCode() == 409))
                .hasSize(2)
                .allMatch(r -> r.path("type").equals("/problems/not-enough-room"));
        long booked = Stream.concat(TeamDayCalls.KADE.stream(), TeamDayCalls.FACILITY.stream())
                .filter(person -> !bookings(person, 28).isEmpty())
                .count();
        assertThat(booked).isEqualTo(3);
    }

    private static List<Response> together(List<Callable<Response>> calls)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(calls.size())) {
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
