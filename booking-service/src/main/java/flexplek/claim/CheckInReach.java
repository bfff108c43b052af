package flexplek.claim;

import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Until when people are known to have been able to check in, as this replica last read it. What comes after is not known yet,
 * and may turn out to be an outage; so no grace ends there.
 */
@ApplicationScoped
public class CheckInReach {

    private final DataSource database;
    private final boolean probed;
    private volatile Instant goodUntil = Instant.EPOCH;

    CheckInReach(
            DataSource database,
            @ConfigProperty(name = "flexplek.check-in-probe.enabled", defaultValue = "true") boolean probed) {
        this.database = database;
        this.probed = probed;
    }

    void atStart(@Observes StartupEvent starting) {
        read();
    }

    /** Takes over what stands in the database, whichever replica wrote it. */
    public void read() {
        try (Connection c = database.getConnection();
                PreparedStatement read = c.prepareStatement("select good_until from check_in_reach");
                ResultSet row = read.executeQuery()) {
            row.next();
            goodUntil = row.getObject(1, OffsetDateTime.class).toInstant();
        } catch (SQLException e) {
            throw new IllegalStateException("reading check_in_reach failed: SQL state " + e.getSQLState(), e);
        }
    }

    /** Whether somebody tries all the time if people can check in; else they are taken to be able to. */
    public boolean isProbed() {
        return probed;
    }

    public Instant goodUntil() {
        return goodUntil;
    }

    /** Up to when it is decided whose grace has ended: now, or less while it is not known whether people can check in. */
    Instant decidedUntil(Instant now) {
        Instant known = goodUntil;
        return probed && known.isBefore(now) ? known : now;
    }
}
