package flexplek.screen;

import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.WATERKANT;
import static flexplek.live.Kadegebouw.checkedIn;
import static flexplek.live.Kadegebouw.desk;
import static flexplek.live.Kadegebouw.made;
import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class SpaceStatesTest {

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Clock clock;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Site site;

    /** What a floor is comes from one reader, what a building holds from another: both have to have heard. */
    @BeforeEach
    void tellTheBuilding() {
        site = Site.told(producer);
        await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> {
            states("facility", FLOOR_3).statusCode(200).body("spaces", hasSize(5));
            given().auth()
                    .oauth2(SignIn.token("facility"))
                    .get("/v1/buildings/" + site.building() + "/occupancy")
                    .then()
                    .statusCode(200);
        });
    }

    @Test
    void saysWhatEverySpaceOfTheFloorIsNow() {
        Event present = now(2, desk(2));
        site.tell(now(1, desk(1)), present, checkedIn(present), now(6, desk(6)), outOfService(desk(3)));

        await().untilAsserted(() -> states("facility", FLOOR_3)
                .body("floorId", equalTo(site.id(FLOOR_3).toString()))
                .body("buildingId", equalTo(site.building().toString()))
                .body("stale", equalTo(false))
                .body(stateOf(1), equalTo("BOOKED"))
                .body(stateOf(2), equalTo("CHECKED_IN"))
                .body(stateOf(3), equalTo("OUT_OF_SERVICE"))
                .body(stateOf(4), equalTo("FREE"))
                .body("spaces", hasSize(5)));
    }

    @Test
    void showsTheSpacesOfAFloorInTheStreamOfTheBuilding() {
        try (OpenStream stream = open("facility", "&floorId=" + site.id(FLOOR_4))) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            OpenStream.Event spaces = stream.next();
            assertThat(spaces.name()).isEqualTo("spaces");
            assertThat(spaces.json().get("spaces")).hasSize(3);

            site.tell(now(1, desk(1)), now(2, desk(5)));

            OpenStream.Event space = next(stream, "space");
            assertThat(space.json().get("spaceId").textValue())
                    .isEqualTo(site.id(desk(5)).toString());
            assertThat(space.json().get("state").textValue()).isEqualTo("BOOKED");

            site.tell(outOfService(desk(6)));

            assertThat(next(stream, "space").json().get("state").textValue()).isEqualTo("OUT_OF_SERVICE");
        }
    }

    @Test
    void saysWhenABookingIsReleasedThatNobodyCheckedInTo() {
        Instant closes = clock.instant().plusSeconds(300).truncatedTo(ChronoUnit.SECONDS);
        Event awaited = now(1, desk(1)).with("checkInCloses", closes);
        Event present = now(2, desk(2)).with("checkInCloses", closes);
        site.tell(awaited, present, checkedIn(present));

        await().untilAsserted(() -> states("facility", FLOOR_3)
                .body(stateOf(1), equalTo("BOOKED"))
                .body(spaceOf(1) + ".releasesAt", equalTo(closes.toString()))
                .body(stateOf(2), equalTo("CHECKED_IN"))
                .body(spaceOf(2) + ".releasesAt", nullValue())
                .body(spaceOf(4) + ".releasesAt", nullValue()));
        try (OpenStream stream = open("facility", "&floorId=" + site.id(FLOOR_3))) {
            assertThat(next(stream, "spaces").json().get("spaces")).hasSize(5);

            Instant later = closes.plusSeconds(60);
            site.tell(Kadegebouw.as("booking.awaited.v1", awaited, 1).with("keptUntil", later));
            assertThat(next(stream, "space").json().get("releasesAt").textValue())
                    .isEqualTo(later.toString());

            Instant released = clock.instant().truncatedTo(ChronoUnit.SECONDS);
            site.tell(Kadegebouw.released(awaited, released.toString()));

            OpenStream.Event space = next(stream, "space");
            assertThat(spaceOf(space)).isEqualTo(site.id(desk(1)) + " FREE");
            assertThat(space.json().get("releasedAt").textValue()).isEqualTo(released.toString());
        }
    }

    @Test
    void saysWhenABookingIsReleasedThatWasMovedByAnotherZone() {
        Instant start = clock.instant().minusSeconds(600).truncatedTo(ChronoUnit.SECONDS);
        Event made = made(
                        1,
                        desk(1),
                        start.plusSeconds(3600).toString(),
                        start.plusSeconds(10_800).toString())
                .with("checkInCloses", start.plusSeconds(5400));
        site.tell(
                made,
                Kadegebouw.moved(
                        made, 1, start.toString(), start.plusSeconds(7200).toString()));

        await().untilAsserted(() -> states("facility", FLOOR_3)
                .body(stateOf(1), equalTo("BOOKED"))
                .body(
                        spaceOf(1) + ".releasesAt",
                        equalTo(start.plusSeconds(1800).toString())));
    }

    @Test
    void showsThatASlotStartsAndEndsWithoutAnyEvent() {
        Instant now = clock.instant();
        String start = now.plusSeconds(60).toString();
        String end = now.plusSeconds(120).toString();
        try (OpenStream stream = open("facility", "&floorId=" + site.id(FLOOR_3))) {
            site.tell(made(1, desk(1), start, end), now(2, desk(2)));
            assertThat(spaceOf(next(stream, "space"))).isEqualTo(site.id(desk(2)) + " BOOKED");

            MovedClock.moveBy(Duration.ofMinutes(1));
            assertThat(spaceOf(next(stream, "space"))).isEqualTo(site.id(desk(1)) + " BOOKED");

            MovedClock.moveBy(Duration.ofMinutes(2));
            assertThat(spaceOf(next(stream, "space"))).isEqualTo(site.id(desk(1)) + " FREE");
        } finally {
            MovedClock.reset();
        }
    }

    @Test
    void tellsThatASpaceMovedToAnotherFloor() {
        try (OpenStream stream = open("facility", "&floorId=" + site.id(FLOOR_3))) {
            assertThat(next(stream, "spaces").json().get("spaces")).hasSize(5);

            site.tell(Kadegebouw.space(desk(1), "DESK", DAKTUIN));

            assertThat(next(stream, "spaceGone").json().get("spaceId").textValue())
                    .isEqualTo(site.id(desk(1)).toString());
            site.tell(now(2, desk(2)));
            assertThat(spaceOf(next(stream, "space"))).isEqualTo(site.id(desk(2)) + " BOOKED");
        }
    }

    @Test
    void endsWhenAnotherOrganisationManagesTheBuilding() {
        try (OpenStream floor = open("facility", "&floorId=" + site.id(FLOOR_3));
                OpenStream whole = open("facility", "")) {
            next(floor, "spaces");
            assertThat(whole.next().name()).isEqualTo("snapshot");

            site.tell(Kadegebouw.building().with("managedBy", "minwater"));

            await().until(() -> floor.hasEnded() && whole.hasEnded());
        }
        try (OpenStream asOthers = open("facility", "")) {
            assertThat(asOthers.next().json().at("/building/desks/checkedIn").isNumber())
                    .isFalse();
        }
    }

    @Test
    void isForThoseWhoLookAfterABuildingOfTheirOrganisation() {
        states("employee", FLOOR_3).statusCode(403).contentType("application/problem+json");
        states("employee2", FLOOR_3).statusCode(403);
        states("admin", FLOOR_3).statusCode(200);
        given().get("/v1/floors/" + site.id(FLOOR_3) + "/space-states").then().statusCode(401);
        try (OpenStream refused = open("employee", "&floorId=" + site.id(FLOOR_3))) {
            assertThat(refused.status()).isEqualTo(403);
        }

        site.tell(Kadegebouw.building().with("organisations", java.util.List.of("minwater")));

        await().untilAsserted(() -> states("facility", FLOOR_3).statusCode(404));
    }

    @Test
    void isNotForThoseWhoseOrganisationSharesTheBuildingAndDoesNotManageIt() {
        site.tell(Kadegebouw.building().with("managedBy", "minwater"));

        await().untilAsserted(() -> states("facility", FLOOR_3)
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"))
                .body("managedBy", equalTo("minwater")));
        try (OpenStream refused = open("facility", "&floorId=" + site.id(FLOOR_3))) {
            assertThat(refused.status()).isEqualTo(403);
        }
        try (OpenStream whole = open("facility", "")) {
            assertThat(whole.status()).isEqualTo(200);
        }
    }

    @Test
    void knowsNoFloorOfAnotherBuilding() {
        Site other = Site.told(producer);
        await().untilAsserted(() -> given().auth()
                .oauth2(SignIn.token("facility"))
                .get("/v1/floors/" + other.id(FLOOR_3) + "/space-states")
                .then()
                .statusCode(200));

        for (UUID floor : new UUID[] {other.id(FLOOR_3), site.id(WATERKANT), UUID.randomUUID()}) {
            try (OpenStream refused = open("facility", "&floorId=" + floor)) {
                assertThat(refused.status()).isEqualTo(404);
            }
        }
    }

    private static OpenStream.Event next(OpenStream stream, String name) {
        OpenStream.Event event = stream.next();
        while (!event.name().equals(name)) {
            event = stream.next();
        }
        return event;
    }

    private static String spaceOf(OpenStream.Event event) {
        return event.json().get("spaceId").textValue() + " "
                + event.json().get("state").textValue();
    }

    private String stateOf(int desk) {
        return spaceOf(desk) + ".state";
    }

    private String spaceOf(int desk) {
        return "spaces.find { it.spaceId == '" + site.id(desk(desk)) + "' }";
    }

    private ValidatableResponse states(String who, UUID floor) {
        return given().auth()
                .oauth2(SignIn.token(who))
                .get("/v1/floors/" + site.id(floor) + "/space-states")
                .then();
    }

    private OpenStream open(String who, String query) {
        String path = "/v1/occupancy/stream?buildingId=" + site.building() + query;
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return OpenStream.of(client, address, SignIn.token(who), null);
    }

    private Event now(int number, UUID space) {
        return made(
                number,
                space,
                clock.instant().minusSeconds(600).toString(),
                clock.instant().plusSeconds(600).toString());
    }

    private static Event outOfService(UUID desk) {
        UUID neighbourhood = Kadegebouw.spaces().stream()
                .filter(space -> desk.equals(space.fields().get("spaceId")))
                .map(space -> (UUID) space.fields().get("neighbourhoodId"))
                .findFirst()
                .orElseThrow();
        return Kadegebouw.space(desk, "DESK", neighbourhood).with("inService", false);
    }
}
