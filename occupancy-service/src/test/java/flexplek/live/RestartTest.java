package flexplek.live;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.live.Kadegebouw.Event;
import flexplek.local.SignIn;
import flexplek.trial.OnRealStack;
import flexplek.trial.Site;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.producer.Producer;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class RestartTest {

    @Inject
    Producer<String, byte[]> producer;

    @Inject
    OccupancyStreams streams;

    @Test
    void countsRightAgainAfterItWasDownAndEventsCameTwice() {
        Site site = Site.told(producer);
        Event stays = made(1);
        Event leaves = made(2);
        Event cancelled = made(3);
        List<Event> before = List.of(stays, Kadegebouw.checkedIn(stays), leaves, cancelled);
        site.tell(before);
        awaitDesks(site, 3, 1);

        streams.stop();
        assertThat(streams.isAlive()).isFalse();
        site.tell(before);
        site.tell(made(4), Kadegebouw.cancelled(cancelled), Kadegebouw.released(leaves, "2026-01-02T00:00:00Z"));
        site.tell(before);
        streams.start();

        awaitDesks(site, 2, 1);
        assertThat(streams.isAlive()).isTrue();
    }

    private static Event made(int number) {
        return Kadegebouw.made(number, Kadegebouw.desk(number), "2026-01-01T00:00:00Z", "2036-01-01T00:00:00Z");
    }

    private static void awaitDesks(Site site, int booked, int checkedIn) {
        String token = SignIn.token("facility");
        await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
            JsonPath now = given().auth()
                    .oauth2(token)
                    .get("/v1/buildings/" + site.building() + "/occupancy")
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            assertThat(now.getInt("building.desks.booked")).isEqualTo(booked);
            assertThat(now.getInt("building.desks.checkedIn")).isEqualTo(checkedIn);
        });
    }
}
