package flexplek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that cannot be reached is no fault of the caller, and passes: 503, and when to come again. */
@QuarkusTest
@OnRealStack
class DatabaseAwayTest {

    @Inject
    DataSource pool;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.max-size")
    int connections;

    @Inject
    @ConfigProperty(name = "quarkus.datasource.jdbc.url")
    String address;

    @BeforeEach
    void work() {
        await().atMost(Duration.ofSeconds(30)).until(() -> ask().statusCode() == 200);
    }

    @Test
    void asksToComeAgainWhenEveryConnectionIsLent() throws SQLException {
        List<Connection> lent = new ArrayList<>();
        try {
            for (int i = 0; i < connections; i++) {
                lent.add(pool.getConnection());
            }

            assertAskedToComeAgain(ask());
        } finally {
            for (Connection connection : lent) {
                connection.close();
            }
        }
    }

    @Test
    void asksToComeAgainWhenThePostgresLetsNobodyIn() throws SQLException {
        try (Connection own = DriverManager.getConnection(address, "booking", "booking");
                Statement statement = own.createStatement()) {
            statement.execute("alter database booking connection limit 0");
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = 'booking' and usename = 'booking' and pid <> pg_backend_pid()");

                try (Logged logged = new Logged("")) {
                    for (int i = 0; i < 5; i++) {
                        assertAskedToComeAgain(ask());
                        assertAskedToComeAgain(book());
                    }

                    assertThat(logged.errors()).map(Logged::text).isEmpty();
                    assertThat(logged.lines())
                            .filteredOn(line -> line.getLoggerName().equals("flexplek.platform.FaultLog"))
                            .hasSize(10)
                            .allSatisfy(line -> {
                                assertThat(line.getThrown()).isNull();
                                assertThat(Logged.text(line)).contains("cause=org.postgresql.util.PSQLException");
                            });
                }
            } finally {
                statement.execute("alter database booking connection limit -1");
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(() -> ask().statusCode() == 200);
    }

    private static Response ask() {
        return Callers.as("employee").get("/v1/bookings");
    }

    private static Response book() {
        return Callers.asWithJson("employee", """
                        {"spaceId":"0199f3a0-dead-7000-8000-000000000000","start":"2026-11-24T08:00:00Z","end":"2026-11-24T16:00:00Z"}""").post("/v1/bookings");
    }

    private static void assertAskedToComeAgain(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("/problems/try-again");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
