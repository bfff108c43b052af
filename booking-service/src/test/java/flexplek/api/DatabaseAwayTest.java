package flexplek.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import flexplek.trial.Callers;
import flexplek.trial.Logged;
import flexplek.trial.OnRealStack;
import io.agroal.api.AgroalDataSource;
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
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A database that cannot be reached is no fault of the caller, and passes: 503, and when to come again. */
@QuarkusTest
@OnRealStack
class DatabaseAwayTest {

    @Inject
    AgroalDataSource pool;

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

            Response asked = ask();
            assertAskedToComeAgain(asked);
            assertThat(asked.header("Content-Language")).isEqualTo("nl");
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
            statement.execute("alter database %s connection limit 0".formatted(own.getCatalog()));
            try {
                statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                        + " where datname = current_database() and usename = 'booking' and pid <> pg_backend_pid()");

                try (Logged logged = new Logged("")) {
                    for (int i = 0; i < 5; i++) {
                        assertAskedToComeAgain(ask());
                        assertAskedToComeAgain(book());
                    }

                    // What a job of ours met meanwhile is the scheduler's to tell.
                    assertThat(logged.errors())
                            .filteredOn(line -> !line.getLoggerName().startsWith("io.quarkus.scheduler"))
                            .map(Logged::text)
                            .isEmpty();
                    assertThat(logged.lines())
                            .filteredOn(line -> line.getLoggerName().equals("flexplek.platform.FaultLog"))
                            .hasSize(10)
                            .allSatisfy(line -> {
                                assertThat(line.getThrown()).isNull();
                                assertThat(Logged.text(line)).contains("cause=org.postgresql.util.PSQLException");
                            });
                }
            } finally {
                statement.execute("alter database %s connection limit -1".formatted(own.getCatalog()));
            }
        }
        await().atMost(Duration.ofSeconds(30)).until(this::isEveryConnectionGood);
    }

    /** Whoever comes next must not meet a connection that was ended here. */
    private boolean isEveryConnectionGood() {
        pool.flush(AgroalDataSource.FlushMode.INVALID);
        List<Connection> lent = new ArrayList<>();
        boolean good = true;
        try {
            for (int i = 0; i < connections; i++) {
                Connection connection = pool.getConnection();
                lent.add(connection);
                good &= connection.isValid(1);
            }
        } catch (SQLException e) {
            good = false;
        }
        for (Connection connection : lent) {
            try {
                connection.close();
            } catch (SQLException e) {
                good = false;
            }
        }
        return good;
    }

    private static Response ask() {
        return Callers.as("employee").header("Accept-Language", "nl").get("/v1/bookings");
    }

    private static Response book() {
        return Callers.asWithJson("employee", """
                        {"spaceId":"0199f3a0-dead-7000-8000-000000000000","start":"2026-11-24T08:00:00Z","end":"2026-11-24T16:00:00Z"}""").post("/v1/bookings");
    }

    private static void assertAskedToComeAgain(Response answer) {
        boolean dutch = "nl".equals(answer.header("Content-Language"));
        assertThat(answer.<String>path("title"))
                .isEqualTo(dutch ? "Dit lukt even niet" : "This does not work for a moment");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(503);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<String>path("type")).isEqualTo("/problems/try-again");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isPositive();
    }
}
