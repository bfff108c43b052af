package flexplek.screen;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import flexplek.live.Kadegebouw;
import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.producer.Producer;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OccupancyStreamTest {

    private static final Logger LOG = Logger.getLogger(OccupancyStreamTest.class);
    private static final int MEASURED = 60;

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    Clock clock;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private Site site;

    @BeforeEach
    void tellTheBuilding() {
        site = Site.told(producer);
        String token = SignIn.token("employee");
        await().atMost(Duration.ofSeconds(40))
                .untilAsserted(() -> given().auth()
                        .oauth2(token)
                        .get("/v1/buildings/" + site.building() + "/occupancy")
                        .then()
                        .statusCode(200)
                        .body("building.desks.capacity", equalTo(6)));
    }

    @Test
    void showsTheStateFirstAndThenEachChange() {
        try (OpenStream stream = open("employee", null)) {
            OpenStream.Event first = stream.next();
            assertThat(first.name()).isEqualTo("snapshot");
            assertThat(first.json().at("/building/desks/free").intValue()).isEqualTo(6);

            site.tell(now(1, Kadegebouw.desk(1)));

            Set<String> changed = new HashSet<>();
            long last = Long.parseLong(first.id());
            for (int i = 0; i < 3; i++) {
                OpenStream.Event change = stream.next();
                assertThat(change.name()).isEqualTo("change");
                assertThat(change.json().at("/desks/booked").intValue()).isEqualTo(1);
                assertThat(Long.parseLong(change.id())).isGreaterThan(last);
                last = Long.parseLong(change.id());
                changed.add(change.json().get("placeId").textValue());
            }
            assertThat(changed)
                    .containsExactlyInAnyOrder(
                            site.building().toString(),
                            site.id(Kadegebouw.FLOOR_3).toString(),
                            site.id(Kadegebouw.WATERKANT).toString());
        }
    }

    @Test
    void resumesWithThePlacesThatChangedSince() {
        String seen;
        try (OpenStream stream = open("facility", null)) {
            seen = stream.next().id();
        }
        site.tell(now(1, Kadegebouw.desk(5)));
        awaitBooked(1);

        try (OpenStream stream = open("facility", seen)) {
            assertThat(stream.next().comment()).isEqualTo("resumed");
            List<String> names = List.of(stream.next(), stream.next(), stream.next()).stream()
                    .map(event -> event.json().get("name").textValue())
                    .toList();
            assertThat(names).containsExactlyInAnyOrder("Kadegebouw", "Verdieping 4", "4A Daktuin");
            assertThat(stream.poll(Duration.ofMillis(300))).isNull();
        }
    }

    @Test
    void startsAfreshAfterAnIdThatItNeverGave() {
        for (String id : List.of("nonsense", "-7", "999999999999")) {
            try (OpenStream stream = open("employee", id)) {
                assertThat(stream.next().name()).isEqualTo("snapshot");
            }
        }
    }

    @Test
    void letsAPersonOpenFiveStreamsAndNotASixth() {
        List<OpenStream> streams = new ArrayList<>();
        try {
            for (int i = 0; i < Viewers.MOST_PER_PERSON; i++) {
                streams.add(open("organiser", null));
                assertThat(streams.getLast().next().name()).isEqualTo("snapshot");
            }
            given().auth()
                    .oauth2(SignIn.token("organiser"))
                    .header("Accept-Language", "nl")
                    .get("/v1/occupancy/stream?buildingId=" + site.building())
                    .then()
                    .statusCode(429)
                    .contentType("application/problem+json")
                    .header("Content-Language", equalTo("nl"))
                    .body("title", equalTo("Er staan te veel live schermen open"))
                    .body("type", equalTo("/problems/too-many-streams"));
        } finally {
            streams.forEach(OpenStream::close);
        }
    }

    @Test
    void refusesWithAProblemThatNamesTheField() {
        String token = SignIn.token("employee");
        given().auth()
                .oauth2(token)
                .get("/v1/occupancy/stream")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("buildingId"));
        given().auth()
                .oauth2(token)
                .get("/v1/occupancy/stream?buildingId=kade")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("violations.field", hasItem("buildingId"));
        given().auth()
                .oauth2(token)
                .get("/v1/occupancy/stream?buildingId=" + UUID.randomUUID())
                .then()
                .statusCode(404)
                .contentType("application/problem+json");
        given().get("/v1/occupancy/stream?buildingId=" + site.building())
                .then()
                .statusCode(401)
                .contentType("application/problem+json");
        given().auth()
                .oauth2(Callers.token("minbin", List.of("notifier")))
                .get("/v1/occupancy/stream?buildingId=" + site.building())
                .then()
                .statusCode(403)
                .contentType("application/problem+json");
    }

    @Test
    void isOnTheScreenWithinAQuarterOfASecond() {
        List<Double> millis = new ArrayList<>();
        try (OpenStream stream = open("facility", null)) {
            stream.next();
            for (int i = 0; i < MEASURED; i++) {
                Event made = now(100 + i, Kadegebouw.desk(1 + i % 6));
                Event told = i % 2 == 0 ? made : Kadegebouw.cancelled(now(99 + i, Kadegebouw.desk(1 + (i - 1) % 6)));
                site.tell(told);
                long acknowledged = System.nanoTime();
                OpenStream.Event first = stream.next();
                millis.add((first.nanos() - acknowledged) / 1e6);
                stream.next();
                stream.next();
            }
        }
        Collections.sort(millis);
        double median = millis.get(MEASURED / 2);
        LOG.infof(
                "from Kafka's acknowledgement to the screen, %d events: p50 %.0f ms, slowest %.0f ms",
                MEASURED, median, millis.getLast());

        assertThat(median).isLessThan(250);
    }

    private OpenStream open(String who, @Nullable String lastEventId) {
        String path = "/v1/occupancy/stream?buildingId=" + site.building();
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        return OpenStream.of(client, address, SignIn.token(who), lastEventId);
    }

    private void awaitBooked(int desks) {
        String token = SignIn.token("employee");
        await().until(() -> given().auth()
                        .oauth2(token)
                        .get("/v1/buildings/" + site.building() + "/occupancy")
                        .jsonPath()
                        .getInt("building.desks.booked")
                == desks);
    }

    private Event now(int number, UUID space) {
        return Kadegebouw.made(number, space, "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z");
    }
}
