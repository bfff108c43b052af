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
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
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

        change("newcomer", made, "*", late).statusCode(200).body("status", equalTo("CHECKED_IN"));
        as("organiser").get(made).then().header("ETag", "\"1\"").body("status", equalTo("BOOKED"));
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
    void whoShowsNobodyIsNotMovedNorFoundWhereTheyMovedTo() {
        String stands = forNewcomer(1, DAY + 3);
        String moved = forNewcomer(1, DAY + 4);
        change("newcomer", moved, "\"0\"", "{\"spaceId\": \"" + building.desk(3) + "\"}")
                .statusCode(200);
        as("organiser").get(moved).then().statusCode(200);
        show("NOBODY");

        as("organiser").get(moved).then().statusCode(404);
        as("organiser").delete(moved).then().statusCode(404);
        change("organiser", moved, "*", end(DAY + 4, "13:00")).statusCode(404);
        as("organiser").get(stands).then().statusCode(200);
        change("organiser", stands, "*", end(DAY + 3, "13:00"))
                .statusCode(403)
                .body("type", equalTo("/problems/books-alone"));
        as("newcomer").get(moved).then().statusCode(200);
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
