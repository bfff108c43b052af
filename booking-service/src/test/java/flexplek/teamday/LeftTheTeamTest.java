package flexplek.teamday;

import static flexplek.teamday.TeamDayCalls.date;
import static flexplek.trial.Callers.as;
import static flexplek.trial.SmallBuilding.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever has left the team of a team day loses no place unheard, and has no say in it any more. */
@QuarkusTest
@OnRealStack
class LeftTheTeamTest {

    private static final String TEAM = "/minbin/left behind";
    private static final String ELSEWHERE = "/minbin/left for";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @AfterEach
    void presentTime() {
        MovedClock.reset();
    }

    @Test
    void hearsThatTheirPlaceWasCancelledWithTheDay() {
        String teamDay = agreed("LEFT-BEFORE", 21);
        String theirs = place("leaves 21", TEAM, 21);
        String organisers = place("stays 21", TEAM, 21);
        String left = in("leaves 21", ELSEWHERE).get("/v1/people/me").path("id");

        in("stays 21", TEAM).put(teamDay + "/cancellation").then().statusCode(200);

        in("leaves 21", ELSEWHERE).get("/v1/bookings/" + theirs).then().body("status", equalTo("CANCELLED"));
        try (Told told = new Told(brokers, Topic.BOOKINGS);
                Told days = new Told(brokers, Topic.TEAM_DAYS)) {
            assertThat(days.events("team-day.cancelled.v1", teamDay.substring(14), 1))
                    .singleElement()
                    .satisfies(event ->
                            assertThat(event.getList("memberIds", String.class)).doesNotContain(left));
            JsonPath lost = told.events("booking.cancelled.v1", theirs, 1).getFirst();
            assertThat(lost.getString("reason")).isNull();
            assertThat(lost.getString("cancelledBy")).isEqualTo(id("stays 21"));
            assertThat(told.events("booking.cancelled.v1", organisers, 1)
                            .getFirst()
                            .getString("reason"))
                    .isEqualTo("TEAM_DAY_CANCELLED");
        }
    }

    @Test
    void hearsThatTheirPlaceWasEndedWithTheDayOnceItHadBegun() {
        Instant begun = at(22, "00:15");
        String teamDay = agreed("LEFT-DURING", 22);
        String theirs = place("leaves 22", TEAM, 22);
        String organisers = place("stays 22", TEAM, 22);
        in("leaves 22", ELSEWHERE).get("/v1/people/me").then().statusCode(200);

        MovedClock.moveTo(begun);
        in("stays 22", TEAM).put(teamDay + "/cancellation").then().statusCode(200);

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.released.v1", theirs, 1).getFirst().getString("releasedBy"))
                    .isEqualTo(id("stays 22"));
            assertThat(told.events("booking.released.v1", organisers, 1)
                            .getFirst()
                            .getString("releasedBy"))
                    .isNull();
        }
    }

    @Test
    void organisesItNoMoreAndSeesNothingOfIt() {
        SmallBuilding building = SmallBuilding.withDesks("LEFT-LED", 4);
        String teamDay = proposed("leads", building, 23);
        in("leads", TEAM).get(teamDay).then().statusCode(200);

        in("leads", ELSEWHERE).get(teamDay).then().statusCode(404);
        for (String act : List.of("/cancellation", "/agreement", "/answers/me")) {
            String body = act.equals("/answers/me")
                    ? "{\"answers\": [{\"date\": \"%s\", \"answer\": \"YES\"}]}"
                    : "{\"date\": \"%s\"}";
            RequestSpecification leads = in("leads", ELSEWHERE);
            (act.equals("/cancellation")
                            ? leads
                            : leads.contentType("application/json").body(body.formatted(date(23))))
                    .put(teamDay + act)
                    .then()
                    .statusCode(404);
        }
        as("admin").put(teamDay + "/cancellation").then().statusCode(200).body("status", equalTo("CANCELLED"));
    }

    /** Proposed by one who stays, to a team that another one leaves afterwards; both have a place. */
    private static String agreed(String code, int day) {
        in("leaves " + day, TEAM).get("/v1/people/me").then().statusCode(200);
        String teamDay = proposed("stays " + day, SmallBuilding.withDesks(code, 4), day);
        in("leaves " + day, TEAM)
                .contentType("application/json")
                .body("{\"answers\": [{\"date\": \"%s\", \"answer\": \"YES\"}]}".formatted(date(day)))
                .put(teamDay + "/answers/me")
                .then()
                .statusCode(200);
        in("stays " + day, TEAM)
                .contentType("application/json")
                .body("{\"date\": \"%s\"}".formatted(date(day)))
                .put(teamDay + "/agreement")
                .then()
                .statusCode(200);
        return teamDay;
    }

    private static String proposed(String organiser, SmallBuilding building, int day) {
        String team = in(organiser, TEAM).get("/v1/teams").path("items[0].id");
        return in(organiser, TEAM)
                .contentType("application/json")
                .body(TeamDayCalls.proposal(team, building, day))
                .post("/v1/team-days")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String place(String who, String team, int day) {
        return in(who, team)
                .get("/v1/bookings?from=" + date(day) + "&to=" + date(day))
                .path("items.find { it.status == 'BOOKED' }.id");
    }

    private static String id(String who) {
        return in(who, TEAM).get("/v1/people/me").path("id");
    }

    private static RequestSpecification in(String who, String team) {
        return Callers.telling(Map.of("sub", "\"left " + who + "\"", "groups", "[\"" + team + "\"]"));
    }
}
