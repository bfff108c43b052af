package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.STADSKANT;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.place.SpaceKind;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import flexplek.trial.Statements;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day after tomorrow, looked back at from the day after it. */
@QuarkusTest
@OnRealStack
class UtilisationResourceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    CountDays countDays;

    @Inject
    QuarterHours quarterHours;

    @Inject
    Statements statements;

    private final LocalDate day =
            LocalDate.ofInstant(Clock.systemUTC().instant(), AMSTERDAM).plusDays(2);

    private Site site;

    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin"));
        site.tell(Kadegebouw.spaces());
        MovedClock.moveTo(at(36));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> utilisation(BUILDING, "").statusCode(200));
    }

    @AfterEach
    void resetTheClock() {
        MovedClock.reset();
    }

    @Test
    void followsWhatBecomesOfBookings() {
        Event present = made(1, 9, 17);
        Event noShow = made(2, 9, 17);
        Event cancelled = made(3, 9, 17);
        Event changed = made(4, 9, 12);
        Event elsewhere = Kadegebouw.made(4, desk(5), at(13).toString(), at(15).toString());

        site.tell(
                present,
                checkedIn(present, at(9)),
                noShow,
                Kadegebouw.released(noShow, at(9).plusSeconds(1805).toString()),
                cancelled,
                Kadegebouw.cancelled(cancelled),
                changed,
                Kadegebouw.changed(changed, elsewhere, 1));

        awaitHours(
                BUILDING,
                Map.of(8, "6.0 0.0 0.0 0.0", 9, "6.0 1.75 1.0 0.25", 13, "6.0 2.0 1.0 1.0", 16, "6.0 1.0 1.0 1.0"));
        awaitHours(WATERKANT, Map.of(9, "2.0 1.75 1.0 0.25"));
        awaitHours(STADSKANT, Map.of(9, "2.0 0.0 0.0 0.0"));
        awaitHours(DAKTUIN, Map.of(9, "2.0 0.0 0.0 0.0", 14, "2.0 1.0 0.0 0.0"));
        utilisation(BUILDING, "&groupBy=day")
                .body("name", equalTo("Kadegebouw"))
                .body("place", equalTo("BUILDING"))
                .body("zone", equalTo("Europe/Amsterdam"))
                .body("kind", equalTo("DESK"))
                .body("groups", hasSize(1))
                .body("groups[0].day", equalTo(day.toString()))
                .body("groups[0].quarterHours", equalTo(48))
                .body("groups[0].mostBooked", equalTo(2))
                .body("groups[0].start", equalTo(null));
    }

    @Test
    void isMendedByWhatIsToldAfterwardsAndNotByWhatIsToldAgain() {
        Event stays = made(1, 9, 17);
        Event cutShort = made(2, 9, 17);
        List<Event> before = List.of(stays, cutShort);
        site.tell(before);
        awaitHours(BUILDING, Map.of(9, "6.0 2.0 0.0 0.0", 16, "6.0 2.0 0.0 0.0"));

        List<Event> after =
                List.of(Kadegebouw.released(cutShort, at(12).toString()).with("version", 2), checkedIn(stays, at(9)));
        site.tell(after);
        awaitHours(BUILDING, Map.of(9, "6.0 2.0 1.0 0.0", 16, "6.0 1.0 1.0 1.0"));
        List<QuarterHour> rows = rows();

        site.tell(after);
        site.tell(before);
        site.tell(Kadegebouw.made(9, Kadegebouw.ROOM, at(18).toString(), at(19).toString()));
        awaitHours(BUILDING, "ROOM", Map.of(18, "2.0 1.0 0.0 0.0"));

        assertThat(rows()).isEqualTo(rows);
    }

    @Test
    void leavesOutOfTheCapacityWhatIsClosedWhileItIs() {
        site.tell(
                Kadegebouw.space(desk(1), "DESK", WATERKANT)
                        .with("closures", List.of(Map.of("start", at(10), "end", at(14)), Map.of("start", at(17)))),
                made(2, 9, 10));

        awaitHours(WATERKANT, Map.of(9, "2.0 1.0 0.0 0.0", 10, "1.0 0.0 0.0 0.0", 13, "1.0 0.0 0.0 0.0"));
        awaitHours(WATERKANT, Map.of(14, "2.0 0.0 0.0 0.0", 17, "1.0 0.0 0.0 0.0", 18, "1.0 0.0 0.0 0.0"));
    }

    @Test
    void tellsWhatSensorsCounted() {
        Map<String, Object> count =
                Map.of("sensorId", "door", "placeId", site.id(WATERKANT), "countedAt", at(9).toString(), "count", 3);
        RestAssured.given()
                .auth()
                .oauth2(SignIn.integrationToken())
                .contentType("application/json")
                .body(Map.of("counts", List.of(count)))
                .post("/v1/sensor-counts")
                .then()
                .statusCode(202);

        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            countDays.count();
            utilisation(WATERKANT, "&groupBy=weekdayHour")
                    .body("groups.find { it.hour == 9 }.counted", equalTo(3.0f))
                    .body("groups.find { it.hour == 9 }.countedShare", equalTo(1.5f))
                    .body(
                            "groups.find { it.hour == 9 }.weekday",
                            equalTo(day.getDayOfWeek().name()))
                    .body("groups.find { it.hour == 10 }.counted", equalTo(null));
        });
    }

    @Test
    void givesTheSameAsCsv() {
        site.tell(made(1, 9, 17));
        awaitHours(BUILDING, Map.of(9, "6.0 1.0 0.0 0.0"));

        String csv = request("facility")
                .accept("text/csv")
                .get(address(BUILDING, "&groupBy=hour"))
                .then()
                .statusCode(200)
                .contentType(startsWith("text/csv"))
                .extract()
                .asString();

        assertThat(csv.lines().toList())
                .hasSize(13)
                .contains(site.building() + ",BUILDING,Kadegebouw,DESK," + day + "," + at(9)
                        + ",,9,4,6.0,1.0,1,0.0,0.0,,0.1667,0.0,0.0,");
    }

    @Test
    void tellsNothingOfWhatHasNotBegun() {
        site.tell(made(1, 9, 17));
        awaitHours(BUILDING, Map.of(9, "6.0 1.0 0.0 0.0"));

        MovedClock.moveTo(at(10).minusSeconds(1));

        utilisation(BUILDING, "&groupBy=hour").body("groups.hour", equalTo(List.of(7, 8, 9)));
    }

    @Test
    void takesOneStatementHoweverManyDays() {
        String year = address(BUILDING, "&groupBy=weekdayHour").replace("from=" + day, "from=" + day.minusDays(399));

        assertThat(statements.of(() -> request("facility").get(year).then().statusCode(200)))
                .isEqualTo(1);
    }

    @Test
    void isOfWholePlacesThatTheOwnOrganisationManages() {
        request("facility").get(address(desk(1), "")).then().statusCode(404);
        request("employee").get(address(BUILDING, "")).then().statusCode(403);
        Callers.withRoles("minlab", List.of("employee", "facility"))
                .get(address(BUILDING, ""))
                .then()
                .statusCode(404);
        Callers.withRoles("minwater", List.of("employee", "facility"))
                .header("Accept-Language", "nl")
                .get(address(BUILDING, ""))
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"))
                .body("managedBy", equalTo("minbin"))
                .body("detail", containsString("zien hoe vol het was"));
    }

    private Event made(int number, int from, int until) {
        return Kadegebouw.made(
                number, desk(number), at(from).toString(), at(until).toString());
    }

    private static Event checkedIn(Event made, Instant when) {
        return Kadegebouw.checkedIn(made).with("checkedInAt", when);
    }

    /** By the clock of the building, so many hours after the day began. */
    private Instant at(int hour) {
        return day.plusDays(hour / 24).atTime(hour % 24, 0).atZone(AMSTERDAM).toInstant();
    }

    private void awaitHours(UUID place, Map<Integer, String> hours) {
        awaitHours(place, "DESK", hours);
    }

    /** Of hours: capacity, booked, checked in, released. */
    private void awaitHours(UUID place, String kind, Map<Integer, String> hours) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            countDays.count();
            ValidatableResponse told = utilisation(place, "&groupBy=hour&kind=" + kind);
            hours.forEach((hour, numbers) -> {
                Map<String, Object> group = told.extract().jsonPath().getMap("groups.find { it.hour == " + hour + " }");
                assertThat(group).as("hour %d", hour).isNotNull();
                assertThat(group.get("capacity") + " " + group.get("booked") + " " + group.get("checkedIn") + " "
                                + group.get("released"))
                        .as("hour %d", hour)
                        .isEqualTo(numbers);
            });
        });
    }

    private List<QuarterHour> rows() {
        return QuarkusTransaction.requiringNew()
                .call(() -> quarterHours.of(site.building(), SpaceKind.DESK, at(0), at(24)));
    }

    private ValidatableResponse utilisation(UUID place, String more) {
        return request("facility").get(address(place, more)).then();
    }

    private static RequestSpecification request(String role) {
        return Callers.withRoles("minbin", List.of("employee", role));
    }

    private String address(UUID place, String more) {
        return "/v1/utilisation?placeId=" + site.id(place) + "&from=" + day + "&to=" + day + more;
    }
}
