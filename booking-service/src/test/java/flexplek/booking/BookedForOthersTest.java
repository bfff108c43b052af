package flexplek.booking;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What somebody who books for a colleague gets to know of that colleague. */
@QuarkusTest
@OnRealStack
class BookedForOthersTest {

    private static final int DAY = 33;

    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void knowTheTeam() {
        building = SmallBuilding.withDesks("FOR-OTHERS", 8);
        for (String name : List.of("employee", "organiser", "newcomer")) {
            as(name).get("/v1/people/me").then().statusCode(200);
        }
    }

    @AfterEach
    void goOn() {
        MovedClock.reset();
        show("TEAM");
    }

    @Test
    void saysTheSameOfWhoShowsNobodyWhateverThatPersonHas() {
        String busy = books("newcomer", building.desk(1), DAY, "").header("Location");
        assertThat(busy).isNotNull();
        show("NOBODY");

        List<Response> answers = List.of(
                forNewcomer(building.desk(1), DAY),
                forNewcomer(building.desk(2), DAY),
                forNewcomer(building.desk(2), DAY + 1),
                forNewcomer(building.desk(2), -3),
                forNewcomer(building.space("R-01"), DAY),
                forNewcomer(UUID.randomUUID(), DAY),
                asWithJson(
                                "organiser",
                                building.anyDesk(at(DAY, "09:00"), at(DAY, "17:00"))
                                        .replaceFirst("}$", newcomer() + "}"))
                        .post("/v1/bookings"));

        answers.getFirst().then().statusCode(403).body("type", equalTo("/problems/books-alone"));
        assertThat(answers).allSatisfy(answer -> {
            assertThat(answer.statusCode()).isEqualTo(403);
            assertThat(answer.asString()).isEqualTo(answers.getFirst().asString());
        });
    }

    @Test
    void tellsOfAColleaguesBookingsOnlyWhatTheAskerMade() {
        books("newcomer", building.desk(1), DAY + 2, "");
        forNewcomer(building.desk(2), DAY + 2)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/not-possible-for-them"))
                .body("bookingId", nullValue())
                .body("bookedFor", nullValue());

        String made = forNewcomer(building.desk(1), DAY + 3).path("id");

        forNewcomer(building.desk(2), DAY + 3)
                .then()
                .statusCode(409)
                .body("type", equalTo("/problems/person-already-booked"))
                .body("bookingId", equalTo(made));
    }

    @Test
    void showsItsMakerNothingFromItsStartOn() {
        Instant early = at(DAY + 4, "08:45");
        Instant later = at(DAY + 4, "09:10");
        String made = forNewcomer(building.desk(3), DAY + 4).header("Location");
        String before = as("organiser")
                .get(made)
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .asString();

        MovedClock.moveTo(early);
        as("newcomer").put(made + "/check-in").then().statusCode(200).body("status", equalTo("CHECKED_IN"));
        String present = as("organiser")
                .get(made)
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .asString();
        MovedClock.moveTo(later);
        as("newcomer").put(made + "/check-out").then().statusCode(200).body("status", equalTo("RELEASED"));
        String left = as("organiser")
                .get(made)
                .then()
                .header("ETag", "\"0\"")
                .extract()
                .asString();

        assertThat(List.of(present, left)).containsOnly(before);
        as("organiser").delete(made).then().statusCode(409).body("type", equalTo("/problems/has-begun"));
        as("organiser").put(made + "/check-in").then().statusCode(404);
    }

    @Test
    void saysTheSameToItsMakerOfABookingThatStandsAndOneThatDoesNot() {
        String present = forNewcomer(building.desk(4), DAY + 5).header("Location");
        String noShow = forNewcomer(building.desk(4), DAY + 6).header("Location");
        Instant early = at(DAY + 5, "08:45");
        Instant later = at(DAY + 6, "12:00");
        MovedClock.moveTo(early);
        as("newcomer").put(present + "/check-in").then().statusCode(200);
        MovedClock.moveTo(later);
        as("newcomer").put(noShow + "/check-in").then().statusCode(409);

        for (String begun : List.of(present, noShow)) {
            as("organiser").get(begun).then().body("status", equalTo("BOOKED")).body("releaseReason", nullValue());
            as("organiser").delete(begun).then().statusCode(409).body("type", equalTo("/problems/has-begun"));
        }
        as("newcomer").get(noShow).then().body("releaseReason", equalTo("NO_SHOW"));
    }

    @Test
    void letsItsMakerTakeItBackBeforeItsStart() {
        String made = forNewcomer(building.desk(5), DAY + 7).header("Location");

        as("organiser").header("If-Match", "\"0\"").delete(made).then().statusCode(204);
        as("organiser").header("If-Match", "\"0\"").delete(made).then().statusCode(204);

        as("organiser").get(made).then().header("ETag", "\"1\"").body("status", equalTo("CANCELLED"));
    }

    private static String newcomer() {
        return ", \"personId\": \"" + Callers.id("newcomer") + "\"";
    }

    private static Response forNewcomer(UUID space, int day) {
        return books("organiser", space, day, newcomer());
    }

    private static Response books(String person, UUID space, int day, String more) {
        String body = booking(space, at(day, "09:00"), at(day, "17:00")).replaceFirst("}$", more + "}");
        return asWithJson(person, body).post("/v1/bookings");
    }

    private static void show(String circle) {
        asWithJson("newcomer", "{\"visibleTo\": \"" + circle + "\"}")
                .put("/v1/people/me/visibility")
                .then()
                .statusCode(200);
    }
}
