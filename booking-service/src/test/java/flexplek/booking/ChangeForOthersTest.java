package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Instant;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who booked for a colleague may change, and gets to know by it. */
@QuarkusTest
@OnRealStack
class ChangeForOthersTest {

    private static final int DAY = 33;

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void knowTheTeam() {
        building = SmallBuilding.withDesks("CHANGE-OTHERS", 4);
        for (String name : new String[] {"organiser", "newcomer"}) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
        Delegation.let("newcomer", "organiser");
    }

    @AfterEach
    void goOn() {
        MovedClock.reset();
        show("TEAM");
    }

    @Test
    void itsMakerChangesItBeforeItsStartAndItsPersonIsTold() {
        String made = forNewcomer(1, DAY);

        change("organiser", made, "\"0\"", end(DAY, "13:00"))
                .statusCode(200)
                .header("ETag", "\"1\"")
                .body("end", equalTo(at(DAY, "13:00").toString()));
        change("organiser", made, "\"0\"", end(DAY, "14:00")).statusCode(412);
        as("newcomer").get(made).then().body("end", equalTo(at(DAY, "13:00").toString()));
        as("organiser").header("If-Match", "\"1\"").delete(made).then().statusCode(204);
        as("organiser").get(made).then().header("ETag", "\"2\"").body("status", equalTo("CANCELLED"));

        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            assertThat(told.events("booking.changed.v1", made.substring(13), 1))
                    .singleElement()
                    .satisfies(event -> {
                        assertThat(event.getString("personId"))
                                .isEqualTo(Callers.id("newcomer").toString());
                        assertThat(event.getString("changedBy"))
                                .isEqualTo(Callers.id("organiser").toString());
                    });
        }
    }

    @Test
    void itsMakerIsToldNothingOfWhatBecomesOfIt() {
        String made = forNewcomer(1, DAY + 1);
        String late = end(DAY + 1, "13:00");
        Instant early = at(DAY + 1, "08:45");
        Instant begun = at(DAY + 1, "09:10");
        MovedClock.moveTo(early);
        as("newcomer").put(made + "/check-in").then().statusCode(200);
        change("organiser", made, "\"0\"", late)
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-for-them"));

        MovedClock.moveTo(begun);
        change("organiser", made, "\"0\"", late).statusCode(409).body("type", equalTo("/problems/has-begun"));

        String before = seenByMaker(made, "\"0\"");
        change("newcomer", made, "*", late).statusCode(200).body("status", equalTo("CHECKED_IN"));
        assertThat(seenByMaker(made, "\"0\"")).isEqualTo(before);
        change("organiser", made, "*", late).statusCode(409).body("type", equalTo("/problems/has-begun"));
        show("NOBODY");
        assertThat(seenByMaker(made, "\"0\"")).isEqualTo(before);
    }

    @Test
    void itsMakerGoesOnSeeingWhatStoodAtItsStartWhereverItsPersonMovesIt() {
        String made = forNewcomer(1, DAY + 5);
        Instant begun = at(DAY + 5, "09:10");
        String tomorrow = "{\"start\": \"%s\", \"end\": \"%s\", \"spaceId\": \"%s\"}"
                .formatted(at(DAY + 6, "10:00"), at(DAY + 6, "11:00"), building.desk(4));
        change("organiser", made, "\"0\"", end(DAY + 5, "12:30")).statusCode(200);
        MovedClock.moveTo(begun);
        String before = seenByMaker(made, "\"1\"");

        change("newcomer", made, "*", tomorrow).statusCode(200).body("spaceName", equalTo("Bureau 4"));
        assertThat(seenByMaker(made, "\"1\"")).isEqualTo(before);
        as("organiser").delete(made).then().statusCode(409).body("type", equalTo("/problems/has-begun"));
        as("newcomer").delete(made).then().statusCode(204);
        assertThat(seenByMaker(made, "\"1\"")).isEqualTo(before);
        as("newcomer").get(made).then().body("status", equalTo("CANCELLED"));
    }

    @Test
    void itsMakerAsksForWhatStandsWhateverBecameOfIt() {
        String present = forNewcomer(1, DAY + 7);
        String noShow = forNewcomer(1, DAY + 8);
        String same = "{\"spaceId\": \"" + building.desk(1) + "\"}";
        Instant early = at(DAY + 7, "08:45");
        Instant later = at(DAY + 8, "11:00");
        MovedClock.moveTo(early);
        as("newcomer").put(present + "/check-in").then().statusCode(200);
        MovedClock.moveTo(later);
        as("newcomer").put(noShow + "/check-in").then().statusCode(409);

        change("organiser", present, "\"0\"", same).statusCode(200);
        change("organiser", noShow, "\"0\"", same).statusCode(200).body("status", equalTo("BOOKED"));
    }

    @Test
    void itsMakerHearsOfTheColleaguesOtherDesksOnlyWhatTheyMadeThemselves() {
        String made = forNewcomer(1, DAY + 2);
        String others = booking(building.desk(2), at(DAY + 2, "13:00"), at(DAY + 2, "14:00"));
        asWithJson("newcomer", others).post("/v1/bookings").then().statusCode(201);

        change("organiser", made, "*", end(DAY + 2, "13:30"))
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-for-them"))
                .body("bookingId", nullValue());
    }

    @Test
    void whoLetsNoLongerIsNotMovedNorFoundWhereTheyMovedToWhateverTheyShow() {
        String stands = forNewcomer(1, DAY + 3);
        String moved = forNewcomer(1, DAY + 4);
        change("newcomer", moved, "\"0\"", "{\"spaceId\": \"" + building.desk(3) + "\"}")
                .statusCode(200);
        show("NOBODY");
        as("organiser").get(moved).then().statusCode(200);
        Delegation.end("newcomer", "organiser");

        for (String circle : new String[] {"NOBODY", "TEAM"}) {
            show(circle);
            as("organiser").get(moved).then().statusCode(404);
            as("organiser").delete(moved).then().statusCode(404);
            change("organiser", moved, "*", end(DAY + 4, "13:00")).statusCode(404);
            as("organiser").get(stands).then().statusCode(200);
            as("organiser")
                    .delete(stands)
                    .then()
                    .statusCode(403)
                    .body("type", equalTo("/problems/may-not-book-for-them"));
            change("organiser", stands, "*", end(DAY + 3, "13:00"))
                    .statusCode(403)
                    .body("type", equalTo("/problems/may-not-book-for-them"));
        }
        as("newcomer").get(moved).then().statusCode(200);
    }

    @Test
    void whoLeavesTheTeamIsBookedForUntilTheyEndItAndKeepsTheirPlaces() {
        String maker = maker().get("/v1/people/me").path("id");
        String person =
                inTeam("moves on", "/minbin/makers").get("/v1/people/me").path("id");
        Delegation.let(inTeam("moves on", "/minbin/makers"), maker);
        String stands = made(maker(), person, DAY + 9);
        String moved = made(maker(), person, DAY + 10);
        String cancelled = made(maker(), person, DAY + 11);
        inTeam("moves on", "/minbin/makers")
                .contentType("application/json")
                .header("If-Match", "*")
                .body("{\"spaceId\": \"" + building.desk(3) + "\"}")
                .patch(moved)
                .then()
                .statusCode(200);
        inTeam("moves on", "/minbin/elsewhere").get("/v1/people/me").then().statusCode(200);
        maker().delete(cancelled).then().statusCode(204);
        maker().get(moved).then().statusCode(200);

        Delegation.end(inTeam("moves on", "/minbin/elsewhere"), maker);

        maker().get(moved).then().statusCode(404);
        maker().delete(moved).then().statusCode(404);
        maker().get(stands).then().statusCode(200);
        maker().delete(stands).then().statusCode(403).body("type", equalTo("/problems/may-not-book-for-them"));
        maker().delete(cancelled).then().statusCode(204);
        inTeam("moves on", "/minbin/elsewhere").get(stands).then().body("status", equalTo("BOOKED"));
        as("admin").delete(stands).then().statusCode(204);
    }

    private static RequestSpecification maker() {
        return inTeam("makes for others", "/minbin/makers");
    }

    private static RequestSpecification inTeam(String subject, String team) {
        return Callers.telling(Map.of("sub", '"' + subject + '"', "groups", "[\"" + team + "\"]"));
    }

    private String made(RequestSpecification maker, String person, int day) {
        return maker.contentType("application/json")
                .body(booking(building.desk(1), at(day, "09:00"), at(day, "12:00"))
                        .replaceFirst("}$", ", \"personId\": \"" + person + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private String forNewcomer(int desk, int day) {
        String body = booking(building.desk(desk), at(day, "09:00"), at(day, "12:00"))
                .replaceFirst("}$", ", \"personId\": \"" + Callers.id("newcomer") + "\"}");
        return asWithJson("organiser", body)
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
    }

    private static String end(int day, String end) {
        return "{\"end\": \"%s\"}".formatted(at(day, end));
    }

    private static String seenByMaker(String made, String version) {
        return as("organiser")
                .get(made)
                .then()
                .statusCode(200)
                .header("ETag", version)
                .extract()
                .asString();
    }

    private static ValidatableResponse change(String person, String made, String seen, String change) {
        return asWithJson(person, change).header("If-Match", seen).patch(made).then();
    }

    private static void show(String circle) {
        asWithJson("newcomer", "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
