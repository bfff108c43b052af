package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
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
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A day after tomorrow, looked back at by everybody from three days after it. */
@QuarkusTest
@OnRealStack
class PastDaysResourceTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    CountDays countDays;

    @Inject
    TellDays tellDays;

    @Inject
    Statements statements;

    private final LocalDate day =
            LocalDate.ofInstant(Clock.systemUTC().instant(), AMSTERDAM).plusDays(2);

    private Site site;

    /** With eight desks more in Waterkant, on floor 3, and eight in Daktuin, on floor 4. */
    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.building().with("organisations", List.of("minbin")).with("managedBy", "minbin"));
        List<Event> spaces = new ArrayList<>(Kadegebouw.spaces());
        for (int i = 1; i <= 8; i++) {
            spaces.add(Kadegebouw.space(waterkant(i), "DESK", WATERKANT));
            spaces.add(Kadegebouw.space(daktuin(i), "DESK", DAKTUIN));
        }
        site.tell(spaces);
        MovedClock.moveTo(day.plusDays(3).atTime(12, 0).atZone(AMSTERDAM).toInstant());
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> pastDays("employee").statusCode(200));
    }

    @AfterEach
    void resetTheClock() {
        MovedClock.reset();
    }

    @Test
    void tellsOfADayOnceAndKeepsToIt() {
        List<Event> made = new ArrayList<>();
        for (int i = 1; i <= 8; i++) {
            made.add(made(i, waterkant(i), day));
        }
        for (int i = 1; i <= 7; i++) {
            made.add(made(10 + i, daktuin(i), day));
        }
        site.tell(made);
        awaitMostBooked(15);

        tellDays.tell();
        assertTold(15, 8, 7);

        site.tell(Kadegebouw.cancelled(made.getLast()));
        awaitMostBooked(14);
        tellDays.tell();
        assertTold(15, 8, 7);
        assertThat(statements.of(() -> pastDays("employee").statusCode(200))).isEqualTo(1);
    }

    @Test
    void tellsOfNoFloorWhereOneHasTooFew() {
        for (int i = 1; i <= 8; i++) {
            site.tell(made(i, waterkant(i), day));
        }
        site.tell(made(9, daktuin(1), day));
        awaitMostBooked(9);

        tellDays.tell();

        pastDays("employee")
                .body("least", equalTo(7))
                .body(theDay("desks"), equalTo(22))
                .body(theDay("booked"), equalTo(9))
                .body(theDay("floors"), hasSize(0));
    }

    @Test
    void tellsNoNumberThatIsTooSmall() {
        site.tell(made(1, waterkant(1), day), made(2, waterkant(2), day));
        awaitMostBooked(2);

        tellDays.tell();

        pastDays("facility")
                .body(theDay("desks"), equalTo(22))
                .body(theDay("booked"), nullValue())
                .body(theDay("floors"), hasSize(0));
    }

    @Test
    void tellsNothingOfDaysThatMayStillChange() {
        site.tell(made(1, waterkant(1), day.plusDays(1)));
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            countDays.count();
            utilisation(day.plusDays(1)).body("groups[0].mostBooked", equalTo(1));
        });

        tellDays.tell();

        pastDays("employee").body("days.day", not(hasItem(day.plusDays(1).toString())));
    }

    @Test
    void isForWhoeverSharesTheBuilding() {
        pastDays("employee2").statusCode(404);
    }

    private void assertTold(int booked, int onThree, int onFour) {
        pastDays("employee")
                .statusCode(200)
                .body("buildingId", equalTo(site.building().toString()))
                .body("zone", equalTo("Europe/Amsterdam"))
                .body(theDay("booked"), equalTo(booked))
                .body(theDay("floors.name"), contains("Verdieping 3", "Verdieping 4"))
                .body(theDay("floors.desks"), contains(12, 10))
                .body(theDay("floors.booked"), contains(onThree, onFour));
    }

    /** The day on which the house was first told may be there as well. */
    private String theDay(String field) {
        return "days.find { it.day == '" + day + "' }." + field;
    }

    private void awaitMostBooked(int desks) {
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            countDays.count();
            utilisation(day).body("groups[0].mostBooked", equalTo(desks));
        });
    }

    private ValidatableResponse utilisation(LocalDate of) {
        return Callers.as("facility")
                .get("/v1/utilisation?placeId=" + site.id(BUILDING) + "&from=" + of + "&to=" + of)
                .then();
    }

    private ValidatableResponse pastDays(String who) {
        return Callers.as(who)
                .get("/v1/buildings/" + site.building() + "/past-days")
                .then();
    }

    private static Event made(int number, UUID desk, LocalDate on) {
        Instant nine = on.atTime(9, 0).atZone(AMSTERDAM).toInstant();
        return Kadegebouw.made(
                number, desk, nine.toString(), nine.plus(Duration.ofHours(8)).toString());
    }

    private static UUID waterkant(int number) {
        return id(200 + number);
    }

    private static UUID daktuin(int number) {
        return id(400 + number);
    }
}
