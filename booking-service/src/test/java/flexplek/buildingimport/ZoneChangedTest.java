package flexplek.buildingimport;

import static flexplek.trial.Callers.as;
import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import flexplek.outbox.Topic;
import flexplek.platform.TimeOfDay;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A building that gets another time zone: bookings keep the times of its clock. */
@QuarkusTest
@OnRealStack
class ZoneChangedTest {

    private static final int DAY = 53;
    private static final ZoneId HELSINKI = ZoneId.of("Europe/Helsinki");
    private static final ZoneId LISBON = ZoneId.of("Europe/Lisbon");

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    private final String code =
            "ZC" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
    private final List<String> made = new ArrayList<>();
    private SmallBuilding building = SmallBuilding.notYet();

    @BeforeEach
    void importBuilding() {
        building = SmallBuilding.withDesks(code, 2);
    }

    @AfterEach
    void cancelAll() {
        made.forEach(id -> as("admin").delete("/v1/bookings/" + id).then().statusCode(204));
    }

    @Test
    void movesBookingsThatFollowEachOtherInBothDirections() {
        String first = booked("employee", building.desk(1), "09:00", "10:00");
        String second = booked("newcomer", building.desk(1), "10:00", "11:00");

        inZone(HELSINKI, true, 2);
        isAt(first, "09:00", "10:00", SmallBuilding.ZONE);
        inZone(HELSINKI, false, 2);
        isAt(first, "09:00", "10:00", HELSINKI);
        isAt(second, "10:00", "11:00", HELSINKI);
        inZone(LISBON, false, 2);
        isAt(first, "09:00", "10:00", LISBON);
        isAt(second, "10:00", "11:00", LISBON);
        inZone(LISBON, false, 0);

        as("employee").get("/v1/bookings/" + first).then().header("ETag", equalTo("\"2\""));
        as("employee")
                .get("/v1/floors/" + building.floor() + "/availability?date=" + day() + "&from=09:00&to=10:00")
                .then()
                .body("spaces.find { it.code == 'D-01' }.state", equalTo("MINE"));
        assertThat(toldOf(first, 2)).containsExactly(instant("09:00", HELSINKI), instant("09:00", LISBON));
    }

    @Test
    void movesWhenSomebodyIsExpectedWithTheirBooking() {
        String late = booked("employee", building.desk(1), "09:00", "12:00");
        asWithJson("employee", "{\"expectedAt\": \"" + at(DAY, "10:15") + "\"}")
                .put("/v1/bookings/" + late + "/arrival")
                .then()
                .statusCode(200);

        inZone(HELSINKI, false, 1);

        as("employee")
                .get("/v1/bookings/" + late)
                .then()
                .body("expectedAt", equalTo(instant("10:15", HELSINKI).toString()))
                .body("checkInCloses", equalTo(instant("10:45", HELSINKI).toString()));
        as("employee")
                .delete("/v1/bookings/" + late + "/arrival")
                .then()
                .statusCode(200)
                .body("checkInCloses", equalTo(instant("09:30", HELSINKI).toString()));
    }

    @Test
    void leavesWhenItWasABookingWhosePersonSitsElsewhereThenAndWhoeverItStandsInTheWayOf() {
        SmallBuilding other = SmallBuilding.withDesks(code + "B", 1);
        booked("employee", other.desk(1), "08:00", "09:00");
        String first = booked("employee", building.desk(1), "09:00", "10:00");
        String second = booked("newcomer", building.desk(1), "10:00", "11:00");
        String free = booked("organiser", building.desk(2), "10:00", "11:00");

        inZone(HELSINKI, false, 3);

        isAt(first, "09:00", "10:00", SmallBuilding.ZONE);
        isAt(second, "10:00", "11:00", SmallBuilding.ZONE);
        isAt(free, "10:00", "11:00", HELSINKI);
        assertThat(toldOf(first, 1)).containsExactly(instant("09:00", SmallBuilding.ZONE));
    }

    @Test
    void movesGuestsAndClosuresAsTheClockShowsThem() {
        String visit = asWithJson("employee", """
                        {"buildingId": "%s", "guestName": "Ada", "start": "%s", "end": "%s"}""".formatted(building.id(), at(DAY, "10:00"), at(DAY, "11:00")))
                .post("/v1/visits")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String closure = asWithJson("facility", """
                        {"spaceIds": ["%s"], "start": "%s", "end": "%s"}""".formatted(building.desk(1), at(DAY, "08:00"), at(DAY, "12:00")))
                .post("/v1/buildings/" + building.id() + "/closures")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        String within = booked("employee", building.desk(1), "12:00", "13:00");

        inZone(HELSINKI, false, 1);

        as("employee")
                .get(visit)
                .then()
                .body("start", equalTo(instant("10:00", HELSINKI).toString()));
        as("facility")
                .get(closure)
                .then()
                .body("start", equalTo(instant("08:00", HELSINKI).toString()))
                .body("end", equalTo(instant("12:00", HELSINKI).toString()));
        Callers.asNotifier().get("/v1/bookings/" + within + "/standing").then().body("outOfService", equalTo(false));
        try (Told told = new Told(brokers, Topic.SPACES)) {
            assertThat(told.events("space.changed.v1", building.desk(1).toString(), 3)
                            .getLast()
                            .getString("closures[0].start"))
                    .isEqualTo(instant("08:00", HELSINKI).toString());
        }
    }

    private String booked(String person, UUID desk, String from, String to) {
        String id = asWithJson(person, booking(desk, at(DAY, from), at(DAY, to)))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        made.add(id);
        return id;
    }

    private void inZone(ZoneId zone, boolean dryRun, int hit) {
        importing(buildingJson(code, "null").replace("Europe/Amsterdam", zone.getId()), plan(2), csv(2), dryRun)
                .statusCode(200)
                .body("bookingsHit.total", equalTo(hit));
    }

    private static void isAt(String booking, String from, String to, ZoneId zone) {
        as("admin")
                .get("/v1/bookings/" + booking)
                .then()
                .statusCode(200)
                .body("status", equalTo("BOOKED"))
                .body("start", equalTo(instant(from, zone).toString()))
                .body("end", equalTo(instant(to, zone).toString()));
    }

    private static Instant instant(String time, ZoneId zone) {
        return TimeOfDay.parse(time).on(day(), zone);
    }

    private static LocalDate day() {
        return at(DAY, "09:00").atZone(SmallBuilding.ZONE).toLocalDate();
    }

    /** The starts that were told, in order. */
    private List<Instant> toldOf(String booking, int many) {
        try (Told told = new Told(brokers, Topic.BOOKINGS)) {
            return told.events("booking.affected.v1", booking, many).stream()
                    .map(event -> Instant.parse(event.getString("start")))
                    .toList();
        }
    }
}
