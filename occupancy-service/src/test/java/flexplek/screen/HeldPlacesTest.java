package flexplek.screen;

import static flexplek.live.Kadegebouw.DAKTUIN;
import static flexplek.live.Kadegebouw.FLOOR_3;
import static flexplek.live.Kadegebouw.FLOOR_4;
import static flexplek.live.Kadegebouw.desk;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Of what is held for others nothing is told live, and of people nothing but to who must know. */
@QuarkusTest
@OnRealStack
class HeldPlacesTest {

    private static final List<String> ALL = List.of("3A Waterkant", "3B Stadskant", "4A Daktuin");

    @Inject
    Producer<String, byte[]> producer;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Site site;

    /** With a desk booked in Waterkant, whose person came, and one in Stadskant, which is held for minwater. */
    @BeforeEach
    void tellTheBuilding() {
        site = new Site(producer);
        site.tell(Kadegebouw.buildingWithStadskantHeld());
        site.tell(Kadegebouw.spaces());
        Event made = now(1, 1);
        site.tell(made, Kadegebouw.checkedIn(made), now(2, 3));
        await().atMost(Duration.ofMinutes(1))
                .untilAsserted(() -> occupancy(Callers.as("facility"))
                        .body("building.desks.capacity", equalTo(6))
                        .body("building.desks.checkedIn", equalTo(1))
                        .body("building.desks.booked", equalTo(2))
                        .body("floors.desks.capacity", contains(4, 2))
                        .body("floors.desks.booked", contains(2, 0))
                        .body("floors.desks.checkedIn", contains(1, 0))
                        .body("neighbourhoods.desks.capacity", contains(2, 2, 2))
                        .body("neighbourhoods.desks.booked", contains(1, 1, 0))
                        .body("neighbourhoods.desks.checkedIn", contains(1, 0, 0)));
    }

    @Test
    void areNotThereForOthersNorInTheFloorAndTheBuilding() {
        occupancy(Callers.as("employee"))
                .body("building.desks.capacity", equalTo(4))
                .body("building.desks.booked", equalTo(1))
                .body("building.desks.checkedIn", nullValue())
                .body("building.peakToday", nullValue())
                .body("floors", hasSize(2))
                .body("floors[0].desks.capacity", equalTo(2))
                .body("floors[0].desks.booked", equalTo(1))
                .body("floors[0].peakToday", nullValue())
                .body("floors[1].peakToday", equalTo(0))
                .body("neighbourhoods.name", contains("3A Waterkant", "4A Daktuin"))
                .body("neighbourhoods[0].peakToday", equalTo(1));
    }

    @Test
    void areThereForWhomTheyAreHeldAndStillWithoutWhoCame() {
        for (List<String> roles : List.of(List.of("employee"), List.of("employee", "facility"))) {
            occupancy(Callers.withRoles("minwater", roles))
                    .body("building.desks.booked", equalTo(2))
                    .body("building.desks.checkedIn", nullValue())
                    .body("building.peakToday", equalTo(2))
                    .body("neighbourhoods.name", equalTo(ALL));
        }
    }

    @Test
    void areThereForWhoLooksAfterTheBuildingAndForTheEmergencyTeamOfWhoeverSharesIt() {
        for (RequestSpecification whole : List.of(
                Callers.as("facility"),
                Callers.as("admin"),
                Callers.as("platform-admin"),
                Callers.as("emergency"),
                Callers.withRoles("minwater", List.of("employee", "emergency")))) {
            occupancy(whole)
                    .body("building.desks.booked", equalTo(2))
                    .body("building.desks.checkedIn", equalTo(1))
                    .body("neighbourhoods.name", equalTo(ALL));
        }
    }

    @Test
    void andWhoCameChangeNothingThatOthersAreShown() {
        String path = "/v1/buildings/" + site.building() + "/occupancy";
        String before = Callers.as("employee").get(path).header("ETag");
        try (OpenStream stream = open("/v1/occupancy/stream?buildingId=" + site.building());
                OpenStream overview = open("/v1/occupancy/overview/stream")) {
            assertThat(stream.next().json().at("/building/desks/booked").intValue())
                    .isEqualTo(1);
            assertThat(overview.next().name()).isEqualTo("overview");
            Event came = now(3, 4);
            site.tell(came, Kadegebouw.checkedIn(came));
            await().atMost(Duration.ofMinutes(1))
                    .untilAsserted(() -> occupancy(Callers.as("facility"))
                            .body("building.desks.checkedIn", equalTo(2))
                            .body("floors[0].desks.checkedIn", equalTo(2))
                            .body("neighbourhoods[1].desks.checkedIn", equalTo(1)));
            assertThat(Callers.as("employee").get(path).header("ETag")).isEqualTo(before);

            site.tell(now(4, 5));

            assertThat(List.of(stream.next(), stream.next(), stream.next()))
                    .allMatch(event -> event.name().equals("change"))
                    .extracting(
                            event -> UUID.fromString(event.json().get("placeId").textValue()))
                    .containsExactlyInAnyOrder(site.building(), site.id(FLOOR_4), site.id(DAKTUIN));
            assertThat(changeOf(overview, site.building())).isEqualTo("2 booked of 4");
        }
    }

    @Test
    void areNotTakenOrFreedForOthersEither() {
        try (OpenStream stream = open("/v1/space-changes/stream?floorId=" + site.id(FLOOR_3))) {
            stream.next();

            site.tell(now(3, 4), now(4, 2));

            assertThat(stream.next().json().get("spaceId").textValue())
                    .isEqualTo(site.id(desk(2)).toString());
            assertThat(stream.poll(Duration.ofMillis(500))).isNull();
        }
    }

    /** What was read before is of it too: whoever has it open reads anew. */
    @Test
    void endTheStreamOfAFloorWhenTheyAreHeldFromThenOn() {
        site.tell(Kadegebouw.building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin"));
        await().untilAsserted(() -> occupancy(Callers.as("employee")).body("neighbourhoods.name", equalTo(ALL)));
        try (OpenStream stream = open("/v1/space-changes/stream?floorId=" + site.id(FLOOR_3));
                OpenStream other = open("/v1/occupancy/stream?buildingId=" + site.building())) {
            assertThat(stream.next().name()).isEqualTo("opened");

            site.tell(Kadegebouw.buildingWithStadskantHeld());

            await().until(stream::hasEnded);
            assertThat(other.hasEnded()).as("it says itself what is gone").isFalse();
        }
    }

    @Test
    void goFromEveryScreenAtOnceAndNotWithTheNextCount() {
        site.tell(Kadegebouw.building()
                .with("organisations", List.of("minbin", "minwater"))
                .with("managedBy", "minbin"));
        await().untilAsserted(() -> occupancy(Callers.as("employee")).body("neighbourhoods.name", equalTo(ALL)));
        try (OpenStream building = open("/v1/occupancy/stream?buildingId=" + site.building());
                OpenStream overview = open("/v1/occupancy/overview/stream")) {
            assertThat(building.next().name()).isEqualTo("snapshot");
            assertThat(overview.next().name()).isEqualTo("overview");

            site.tell(Kadegebouw.buildingWithStadskantHeld());

            OpenStream.Event gone = building.next();
            assertThat(gone.name()).isEqualTo("gone");
            assertThat(gone.json().get("placeId").textValue())
                    .isEqualTo(site.id(Kadegebouw.STADSKANT).toString());
            assertThat(changeOf(overview, site.building())).isEqualTo("1 booked of 4");
        }
    }

    private static String changeOf(OpenStream stream, UUID building) {
        OpenStream.Event event = stream.next();
        while (!event.name().equals("change")
                || !event.json().get("placeId").textValue().equals(building.toString())) {
            event = stream.next();
        }
        return event.json().at("/desks/booked").intValue() + " booked of "
                + event.json().at("/desks/capacity").intValue();
    }

    private OpenStream open(String path) {
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return OpenStream.of(client, address, SignIn.token("employee"), null);
    }

    private ValidatableResponse occupancy(RequestSpecification caller) {
        return caller.get("/v1/buildings/" + site.building() + "/occupancy")
                .then()
                .statusCode(200);
    }

    private static Event now(int number, int desk) {
        return Kadegebouw.made(number, desk(desk), "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z");
    }
}
