package flexplek.outbox;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import flexplek.platform.Ids;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class OutboxHealthTest {

    /** No relay carries it. */
    private static final short NOBODYS = 1000;

    private static final String CHECK = "checks.find { it.name == 'outbox' }.";

    @Inject
    DataSource database;

    @Inject
    Clock clock;

    @AfterEach
    void remove() throws SQLException {
        try (Connection c = database.getConnection()) {
            c.createStatement().executeUpdate("delete from outbox where bucket = " + NOBODYS);
        }
    }

    @Test
    void isWellWhileEventsLeave() {
        await().untilAsserted(() ->
                given().get("/q/health/well").then().statusCode(200).body(CHECK + "status", equalTo("UP")));
    }

    @Test
    void saysThatEventsStandAndStaysReady() throws SQLException {
        write(Duration.ofSeconds(90));

        given().get("/q/health/well")
                .then()
                .statusCode(503)
                .body(CHECK + "status", equalTo("DOWN"))
                .body(CHECK + "data.oldestWaitsSeconds", greaterThanOrEqualTo(90));
        given().get("/q/health/ready").then().statusCode(200);
    }

    @Test
    void leavesEventsTheTimeToLeave() throws SQLException {
        write(Duration.ofSeconds(30));

        given().get("/q/health/well").then().statusCode(200);
    }

    private void write(Duration ago) throws SQLException {
        UUID id = Ids.next();
        try (Connection c = database.getConnection();
                PreparedStatement insert = c.prepareStatement(Outbox.INSERT)) {
            Outbox.bindAll(
                    insert,
                    new OutboxRow(
                            NOBODYS,
                            Topic.BOOKINGS.topicName(),
                            id,
                            id,
                            "booking.numbered.v1",
                            clock.instant().minus(ago),
                            "{}",
                            null));
            insert.executeUpdate();
        }
    }
}
