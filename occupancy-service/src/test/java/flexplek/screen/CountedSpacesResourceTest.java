package flexplek.screen;

import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import flexplek.live.Kadegebouw;
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
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class CountedSpacesResourceTest {

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Statements statements;

    @Inject
    Clock clock;

    private Site site;
    private Instant now;

    @BeforeEach
    void tellTheBuilding() {
        site = Site.told(producer);
        now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> Callers.as("facility")
                        .get("/v1/floors/" + site.id(FLOOR_3) + "/space-states")
                        .then()
                        .statusCode(200)
                        .body("spaces", hasSize(5)));
    }

    @AfterEach
    void resetTheClock() {
        MovedClock.reset();
    }

    @Test
    void tellsOfEachSpaceWithASensorWhatItCountedLast() {
        count("a", desk(1), now.minusSeconds(120), 1);
        count("a", desk(1), now.minusSeconds(60), 0);
        count("b", desk(2), now.minusSeconds(90), 1);
        count("c", WATERKANT, now.minusSeconds(30), 7);
        count("d", desk(5), now.minusSeconds(30), 1); // on the other floor
        count("old", desk(3), now.minusSeconds(1900), 1);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> counted()
                        .body("floorId", equalTo(site.id(FLOOR_3).toString()))
                        .body("buildingId", equalTo(site.building().toString()))
                        .body(
                                "spaces.spaceId",
                                contains(
                                        site.id(desk(1)).toString(),
                                        site.id(desk(2)).toString()))
                        .body("spaces.count", contains(0, 1))
                        .body(
                                "spaces.countedAt",
                                contains(
                                        now.minusSeconds(60).toString(),
                                        now.minusSeconds(90).toString())));
    }

    @Test
    void addsUpTheSensorsOfOneSpace() {
        count("left", Kadegebouw.ROOM, now.minusSeconds(60), 3);
        count("right", Kadegebouw.ROOM, now.minusSeconds(30), 4);

        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> counted()
                        .body("spaces.count", contains(7))
                        .body(
                                "spaces[0].countedAt",
                                equalTo(now.minusSeconds(30).toString())));
    }

    @Test
    void saysNothingOfReadingsThatAreHalfAnHourOld() {
        count("a", desk(1), now, 1);
        await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> counted().body("spaces", hasSize(1)));

        MovedClock.moveBy(Duration.ofMinutes(31));

        counted().body("spaces", empty());
    }

    @Test
    void asksTheDatabaseOnceHoweverManySpacesThereAre() {
        assertThat(statements.of(this::counted)).isEqualTo(1);
    }

    private void count(String sensor, UUID place, Instant at, int people) {
        Callers.asWithJson("facility", """
                {"counts": [{"sensorId": "%s", "placeId": "%s", "countedAt": "%s", "count": %d}]}""".formatted(sensor, site.id(place), at, people))
                .post("/v1/sensor-counts")
                .then()
                .statusCode(202);
    }

    private ValidatableResponse counted() {
        return Callers.as("facility")
                .get("/v1/floors/" + site.id(FLOOR_3) + "/counted-spaces")
                .then()
                .statusCode(200);
    }
}
