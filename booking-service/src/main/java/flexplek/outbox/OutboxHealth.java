package flexplek.outbox;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.jspecify.annotations.Nullable;

/**
 * Whether events reach Kafka. Not part of readiness: people go on booking while Kafka is away, and if it were, all replicas
 * would be taken out of service at once.
 */
@Wellness
@ApplicationScoped
class OutboxHealth implements HealthCheck {

    private static final String OLDEST = "select at from outbox order by id limit 1";

    private final DataSource database;
    private final Clock clock;
    private final Duration mostWait;

    OutboxHealth(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "flexplek.outbox.most-wait", defaultValue = "60S") Duration mostWait) {
        this.database = database;
        this.clock = clock;
        this.mostWait = mostWait;
    }

    @Override
    @Transactional
    public HealthCheckResponse call() {
        Duration waiting = waiting();
        return HealthCheckResponse.named("outbox")
                .status(waiting.compareTo(mostWait) <= 0)
                .withData("oldestWaitsSeconds", waiting.toSeconds())
                .build();
    }

    private Duration waiting() {
        try (Connection c = database.getConnection()) {
            OffsetDateTime oldest = oldest(c);
            return oldest == null ? Duration.ZERO : Duration.between(oldest.toInstant(), clock.instant());
        } catch (SQLException e) {
            throw new IllegalStateException("the outbox cannot be read: SQL state " + e.getSQLState(), e);
        }
    }

    private static @Nullable OffsetDateTime oldest(Connection c) throws SQLException {
        RelayBatch.readByIndex(c);
        try (Statement s = c.createStatement();
                ResultSet r = s.executeQuery(OLDEST)) {
            return r.next() ? r.getObject(1, OffsetDateTime.class) : null;
        }
    }
}
