package flexplek.screen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw;
import flexplek.local.SignedTokens;
import flexplek.trial.Callers;
import flexplek.trial.MovedClock;
import flexplek.trial.OnRealStack;
import flexplek.trial.OpenStream;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How a stream lives while nothing happens, and that it outlives nobody's sign-in. */
@QuarkusTest
@OnRealStack
class StreamEndTest {

    @Inject
    Producer<String, byte[]> producer;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void resetClock() {
        MovedClock.reset();
    }

    @Test
    void endsWhenTheTokenExpires() {
        Site site = shown();
        try (OpenStream stream = open(site, Duration.ofMinutes(5))) {
            assertThat(stream.next().name()).isEqualTo("snapshot");
            assertThat(stream.hasEnded()).isFalse();

            MovedClock.moveBy(Duration.ofMinutes(5));

            await().atMost(Duration.ofSeconds(10)).until(stream::hasEnded);
        }
    }

    @Test
    void saysThatItIsThereWhileNothingHappens() {
        Site site = shown();
        try (OpenStream stream = open(site, Duration.ofMinutes(5))) {
            List<String> said = new ArrayList<>();
            MovedClock.moveBy(Viewer.HEARTBEAT);
            // The first numbers of a new building may still come in.
            await().atMost(Duration.ofSeconds(40)).until(() -> {
                said.add(stream.nextOfAny().name());
                return said.getLast().equals("beat");
            });
        }
    }

    @Test
    void tellsThatAFloorIsGoneAndGoesOn() {
        Site site = shown();
        try (OpenStream stream = open(site, Duration.ofMinutes(5))) {
            stream.next();
            Map<String, Object> left = Kadegebouw.floor(
                    Kadegebouw.FLOOR_3, 3, List.of(Kadegebouw.neighbourhood(Kadegebouw.WATERKANT, "3A Waterkant")));

            site.tell(Kadegebouw.building().with("floors", List.of(left)));

            Set<String> gone = new HashSet<>();
            await().atMost(Duration.ofSeconds(20)).until(() -> {
                OpenStream.Event event = stream.next();
                if (event.name().equals("gone")) {
                    gone.add(event.json().get("placeId").textValue());
                }
                return gone.contains(site.id(Kadegebouw.FLOOR_4).toString());
            });
            assertThat(stream.hasEnded()).isFalse();
        }
    }

    private Site shown() {
        Site site = Site.told(producer);
        await().atMost(Duration.ofSeconds(40))
                .until(() -> Callers.as("employee")
                                .get("/v1/buildings/" + site.building() + "/occupancy")
                                .statusCode()
                        == 200);
        return site;
    }

    private OpenStream open(Site site, Duration life) {
        String path = "/v1/occupancy/stream?buildingId=" + site.building();
        URI address = URI.create(RestAssured.baseURI + ":" + RestAssured.port + path);
        String token = Callers.tokenFor(new SignedTokens.Terms("flexplek", life));
        return OpenStream.of(client, address, token, null);
    }
}
