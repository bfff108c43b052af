package flexplek.api;

import static flexplek.trial.Callers.asWithJson;
import static flexplek.trial.SmallBuilding.at;
import static flexplek.trial.SmallBuilding.booking;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.outbox.Topic;
import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Told;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;

/** The sign-in knows a person by a subject, the rest of the house by an id of ours: the one is not told where the other is. */
@QuarkusTest
@OnRealStack
class SubjectNowhereTest {

    private static final String SUBJECT = "f:" + UUID.randomUUID() + ":j.devries";

    @ConfigProperty(name = "kafka.bootstrap.servers")
    String brokers = "";

    @Test
    void isInNoLineOfTheLogNoEventAndNoMeasurement() {
        SmallBuilding building = SmallBuilding.withDesks("SUBJECT", 2);
        List<String> lines;
        String me;
        String booked;
        try (Logged everything = new Logged("")) {
            me = caller().get("/v1/people/me").then().statusCode(200).extract().path("id");
            booked = book(building, 1, 201);
            book(building, 2, 409);
            caller().get("/v1/bookings/" + theirs(building)).then().statusCode(404);
            caller().contentType("application/json")
                    .body("{\"graceMinutes\": 30}")
                    .put("/v1/buildings/" + building.id() + "/rules")
                    .then()
                    .statusCode(403);
            caller().delete("/v1/bookings/" + booked).then().statusCode(204);
            lines = everything.lines().stream()
                    .map(line -> line.getLoggerName() + " " + Logged.text(line) + " " + line.getThrown())
                    .toList();
        }

        assertThat(lines).anyMatch(line -> line.contains(booked)).anyMatch(line -> line.contains("person=" + me));
        assertThat(lines).noneMatch(line -> line.contains(SUBJECT));
        for (Topic topic : Set.of(Topic.BOOKINGS, Topic.SPACES, Topic.TEAM_DAYS, Topic.FAULTS)) {
            try (Told told = new Told(brokers, topic)) {
                if (topic == Topic.BOOKINGS) {
                    told.events("booking.cancelled.v1", booked, 1);
                    assertThat(told.tells(me)).isTrue();
                }
                assertThat(told.tells(SUBJECT)).as(topic.topicName()).isFalse();
            }
        }
        assertThat(Callers.as("platform-admin")
                        .get("/q/metrics")
                        .then()
                        .statusCode(200)
                        .extract()
                        .asString())
                .contains("http_server_requests")
                .doesNotContain(SUBJECT);
    }

    private static String book(SmallBuilding building, int desk, int status) {
        return caller().contentType("application/json")
                .body(booking(building.desk(desk), at(31, "09:00"), at(31, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(status)
                .extract()
                .path("id");
    }

    private static String theirs(SmallBuilding building) {
        return asWithJson("employee", booking(building.desk(2), at(32, "09:00"), at(32, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
    }

    private static RequestSpecification caller() {
        return Callers.telling(Map.of("sub", "\"" + SUBJECT + "\""));
    }
}
