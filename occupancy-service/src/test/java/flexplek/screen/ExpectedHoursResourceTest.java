package flexplek.screen;

import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import flexplek.trial.Statements;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The day after tomorrow at 10:05 by the clock of the house, with Stadskant held for minwater. */
@QuarkusTest
@OnRealStack
class ExpectedHoursResourceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Statements statements;

    private final LocalDate day =
            LocalDate.ofInstant(Clock.systemUTC().instant(), AMSTERDAM).plusDays(2);

    private Site site;

    /** Desk 1 from 9 to 17, desk 3, which is held, from 9 to 17, desk 5 from 13 to 14, and somebody left desk 2 at 9:30. */
    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.buildingWithStadskantHeld());
        site.tell(Kadegebouw.spaces());
        Event early = made(4, 2, "08:00", "17:00");
        site.tell(
                made(1, 1, "09:00", "17:00"),
                made(2, 3, "09:00", "17:00"),
                made(3, 5, "13:00", "14:00"),
                early,
                Kadegebouw.released(early, at("09:30")));
        MovedClock.moveTo(day.atTime(10, 5).atZone(AMSTERDAM).toInstant());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> hours(Callers.as("facility"))
                        .body("building.hours[0].desks.capacity", equalTo(6))
                        .body("building.hours[0].desks.booked", equalTo(2))
                        .body("building.hours[3].desks.booked", equalTo(3)));
    }

    @AfterEach
    void resetTheClock() {
        MovedClock.reset();
    }

    @Test
    void tellWhatIsBookedInEachHourThatIsLeft() {
        hours(Callers.as("facility"))
                .body("name", equalTo("Kadegebouw"))
                .body("zone", equalTo("Europe/Amsterdam"))
                .body("day", equalTo(day.toString()))
                .body("building.hours", hasSize(14))
                .body("building.hours[0].start", equalTo(at("10:00")))
                .body("building.hours.desks.booked", contains(2, 2, 2, 3, 2, 2, 2, 0, 0, 0, 0, 0, 0, 0))
                .body(
                        "building.hours.open",
                        contains(
                                true, true, true, true, true, true, true, true, true, false, false, false, false,
                                false))
                .body("building.hours[0].rooms.capacity", equalTo(2))
                .body("building.peakAhead.at", equalTo(at("13:00")))
                .body("building.peakAhead.booked", equalTo(3))
                .body("building.peakToday.at", equalTo(at("09:00")))
                .body("building.peakToday.booked", equalTo(3))
                .body("floors.name", contains("Verdieping 3", "Verdieping 4"))
                .body("floors[1].placeId", equalTo(site.id(FLOOR_4).toString()))
                .body("floors[1].peakAhead.booked", equalTo(1))
                .body("neighbourhoods.name", contains("3A Waterkant", "3B Stadskant", "4A Daktuin"));
    }

    @Test
    void tellOthersWhatTheyCouldCountAndNothingThatIsPast() {
        hours(Callers.as("employee"))
                .body("building.hours[0].desks.capacity", equalTo(4))
                .body("building.hours.desks.booked", contains(1, 1, 1, 2, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0))
                .body("building.peakAhead.booked", equalTo(2))
                .body("building.peakToday", nullValue())
                .body("floors[0].hours[0].desks.capacity", equalTo(2))
                .body("floors.peakToday", everyItem(nullValue()))
                .body("neighbourhoods.name", contains("3A Waterkant", "4A Daktuin"));
    }

    @Test
    void areWholeForWhomPlacesAreHeldButWithoutWhatIsPast() {
        hours(Callers.withRoles("minwater", List.of("employee", "facility")))
                .body("building.hours[0].desks.booked", equalTo(2))
                .body("building.peakToday", nullValue())
                .body("neighbourhoods", hasSize(3));
    }

    @Test
    void areWholeForTheEmergencyTeamAndAnotherSystem() {
        for (RequestSpecification whole : List.of(
                Callers.as("emergency"),
                Callers.withRoles("minwater", List.of("employee", "emergency")),
                Callers.withRoles("minwater", List.of("integration")))) {
            hours(whole)
                    .body("building.hours[0].desks.booked", equalTo(2))
                    .body("building.peakToday.booked", equalTo(3));
        }
    }

    @Test
    void areNotThereForWhoseOrganisationDoesNotShareTheBuilding() {
        Callers.withRoles("minother", List.of("employee", "facility"))
                .get(path())
                .then()
                .statusCode(404)
                .body("type", equalTo("/problems/not-found"));
        ofBuildings(Callers.withRoles("minother", List.of("employee", "facility")))
                .body("buildings.buildingId", not(hasItem(site.building().toString())));
    }

    @Test
    void tellOfAllBuildingsTogetherAndOneByOne() {
        Site other = Site.told(producer);
        String there = "buildings.find { it.buildingId == '%s' }";
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> ofBuildings(Callers.as("facility"))
                        .body(there.formatted(other.building()) + ".building.hours[0].desks.capacity", equalTo(6)));
        String here = there.formatted(site.building());

        ofBuildings(Callers.as("employee"))
                .body(here + ".building.hours[0].desks.booked", equalTo(1))
                .body(here + ".building.peakToday", nullValue())
                .body(here + ".day", equalTo(day.toString()));
        ofBuildings(Callers.as("facility")).body(here + ".building.hours[0].desks.booked", equalTo(2));
        for (String who : List.of("facility", "employee")) {
            JsonPath told = ofBuildings(Callers.as(who)).extract().jsonPath();
            // Whatever is booked there for noon is booked until one: the sum of each is what all together have.
            assertThat(told.getInt("hours[2].desks"))
                    .isPositive()
                    .isEqualTo(told.getInt("buildings.sum { it.building.hours[2].desks.booked }"));
        }
    }

    @Test
    void askNothingOfTheDatabase() {
        assertThat(statements.of(() -> hours(Callers.as("facility")))).isZero();
        assertThat(statements.of(() -> ofBuildings(Callers.as("employee")))).isZero();
    }

    @Test
    void followWhatIsBookedWithinSeconds() {
        site.tell(made(5, 6, "15:00", "16:00"));

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> hours(Callers.as("facility"))
                        .body("building.hours[5].desks.booked", equalTo(3))
                        .body("building.hours[6].desks.booked", equalTo(2)));
    }

    private ValidatableResponse hours(RequestSpecification caller) {
        return caller.get(path()).then().statusCode(200);
    }

    private String path() {
        return "/v1/buildings/" + site.building() + "/expected-hours";
    }

    private static ValidatableResponse ofBuildings(RequestSpecification caller) {
        return caller.get("/v1/expected-hours").then().statusCode(200);
    }

    private Event made(int number, int desk, String start, String end) {
        return Kadegebouw.made(number, desk(desk), at(start), at(end));
    }

    private String at(String time) {
        return day.atTime(LocalTime.parse(time)).atZone(AMSTERDAM).toInstant().toString();
    }
}
