package flexplek.api;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.Callers;
import flexplek.trial.Delegation;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the lines say; that each refusal and each act of power leaves one is held by AccessMatrixTest. */
@QuarkusTest
@OnRealStack
class AuditTrailTest {

    @Test
    void saysWhoBroughtInWhichBuilding() {
        String admin = " person=" + Callers.id("admin") + " ";

        try (Logged audit = new Logged("audit")) {
            SmallBuilding building = SmallBuilding.withDesks("AUD", 1);
            SmallBuilding.importing(
                            SmallBuilding.buildingJson("AUD2", "null"),
                            SmallBuilding.plan(1),
                            SmallBuilding.csv(1),
                            true)
                    .statusCode(200);
            SmallBuilding.importing("{}", SmallBuilding.plan(1), SmallBuilding.csv(1), false)
                    .statusCode(422);

            assertThat(lines(audit)).hasSize(3);
            assertThat(lines(audit).get(0))
                    .startsWith("outcome=done ")
                    .contains(" operation=importBuilding on=" + building.id() + admin);
            assertThat(lines(audit).get(1)).startsWith("outcome=dry-run ").contains(" on=-" + admin);
            assertThat(lines(audit).get(2)).startsWith("outcome=not-done ").contains(" on=-" + admin);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"organiser", "admin"})
    void saysWhoCancelledForAnother(String doer) {
        SmallBuilding building = SmallBuilding.withDesks("AUC", 1);
        String theirs = booked(building, 20, "organiser", Callers.id("employee").toString());
        String own = booked(building, 21, "employee", Callers.id("employee").toString());

        try (Logged audit = new Logged("audit")) {
            as(doer).delete("/v1/bookings/" + theirs).then().statusCode(204);
            as("employee").delete("/v1/bookings/" + own).then().statusCode(204);

            assertThat(lines(audit))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("outcome=done status=204 operation=cancelBooking on=bookingId:" + theirs
                                    + " person=" + Callers.id(doer) + " account="));
        }
    }

    @Test
    void saysWhoEndedASeriesOfAnother() {
        Delegation.let("employee", "organiser");
        SmallBuilding building = SmallBuilding.withDesks("AUS", 1);
        String series = asWithJson(
                        "organiser",
                        booking(building.desk(1), at(24, "09:00"), at(24, "17:00"))
                                .replace("}", """
                                        , "personId": "%s", "recurrence": "FREQ=DAILY;COUNT=2", "mode": "ALL"}""".formatted(Callers.id("employee"))))
                .post("/v1/booking-series")
                .then()
                .statusCode(201)
                .extract()
                .path("id");

        try (Logged audit = new Logged("audit")) {
            as("organiser").delete("/v1/booking-series/" + series).then().statusCode(200);

            assertThat(lines(audit))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("outcome=done status=200 operation=endBookingSeries on=seriesId:" + series
                                    + " person=" + Callers.id("organiser") + " account="));
        }
    }

    @Test
    void saysWhoLookedAtSomebodyElsesBooking() {
        SmallBuilding building = SmallBuilding.withDesks("AUR", 1);
        String booking =
                booked(building, 22, "organiser", Callers.id("employee").toString());

        try (Logged audit = new Logged("audit")) {
            for (String reader : List.of("employee", "organiser", "admin")) {
                as(reader).get("/v1/bookings/" + booking).then().statusCode(200);
            }

            assertThat(lines(audit))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("outcome=done status=200 operation=getBooking on=bookingId:" + booking
                                    + " person=" + Callers.id("admin") + " account="));
        }
    }

    @Test
    void saysWhoAskedForWhatIsNotTheirsThoughItSeemsNotToBeThere() {
        SmallBuilding building = SmallBuilding.withDesks("AUN", 1);
        String booking =
                booked(building, 23, "organiser", Callers.id("employee").toString());
        UUID stranger = Callers.id("newcomer");

        try (Logged audit = new Logged("audit")) {
            as("newcomer").get("/v1/bookings/" + booking).then().statusCode(404);
            as("newcomer").get("/v1/bookings/" + UUID.randomUUID()).then().statusCode(404);
            Callers.withRoles("minlab", List.of("employee"))
                    .get("/v1/buildings/" + building.id())
                    .then()
                    .statusCode(404);

            assertThat(lines(audit)).hasSize(2);
            assertThat(lines(audit).get(0))
                    .startsWith("outcome=not-allowed status=404 operation=getBooking on=bookingId:" + booking
                            + " person=" + stranger);
            assertThat(lines(audit).get(1))
                    .startsWith("outcome=not-allowed status=404 operation=getBuilding on=buildingId:" + building.id());
        }
    }

    @Test
    void keepsWhatCallersWriteOutOfTheLog() {
        try (Logged audit = new Logged("audit")) {
            RestAssured.given()
                    .get("/v1/organisations/Jan%20de%20Vries/rules")
                    .then()
                    .statusCode(401);

            assertThat(lines(audit))
                    .containsExactly("outcome=not-signed-in status=401 operation=getOrganisationRules on=key:none"
                            + " person=unknown account=unknown");
        }
    }

    @Test
    void tellsOfWhatStandsBesideTheApiToo() {
        try (Logged audit = new Logged("audit")) {
            as("employee").get("/q/metrics").then().statusCode(403);

            await().untilAsserted(() -> assertThat(lines(audit))
                    .singleElement()
                    .satisfies(line -> assertThat(line)
                            .startsWith("outcome=not-allowed status=403 operation=beside-the-api on=- ")));
        }
    }

    private static String booked(SmallBuilding building, int daysFromNow, String maker, String person) {
        Delegation.let("employee", "organiser");
        return asWithJson(
                        maker,
                        booking(building.desk(1), at(daysFromNow, "09:00"), at(daysFromNow, "17:00"))
                                .replace("}", ", \"personId\": \"" + person + "\"}"))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static List<String> lines(Logged audit) {
        return audit.lines().stream().map(Logged::text).toList();
    }
}
