package flexplek.session;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The sessions of all doors, in PostgreSQL: one that is not here has ended, whichever door is asked. */
@ApplicationScoped
class KeptSessions {
    private final DataSource database;
    private final Clock clock;
    private final String secret;

    KeptSessions(
            DataSource database,
            Clock clock,
            @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") String secret) {
        this.database = database;
        this.clock = clock;
        this.secret = secret;
    }

    SessionKey add(SessionTokens tokens) {
        SessionKey key = SessionKey.made();
        update("""
                insert into session (key_hash, keycloak_session, tokens, token_ends, ends, renewing_until)
                values (?, ?, ?, ?, ?, '-infinity')
                """, key.hash(), tokens.keycloakSession(), key.seal(tokens, secret), tokens.tokenEnds(), tokens.ends());
        return key;
    }

    Optional<SessionTokens> find(SessionKey key) {
        return tokens(key, "select tokens from session where key_hash = ?", key.hash());
    }

    /**
     * The tokens, for the one caller of all doors who is to renew them now; empty for every other, also once they are
     * renewed.
     */
    Optional<SessionTokens> claim(SessionKey key, Instant tokenEndsBefore, Duration patience) {
        Instant now = clock.instant();
        return tokens(key, """
                update session set renewing_until = ?
                where key_hash = ? and token_ends <= ? and renewing_until <= ?
                returning tokens
                """, now.plus(patience), key.hash(), tokenEndsBefore, now);
    }

    /** Whether the session still was there to be renewed. */
    boolean renew(SessionKey key, SessionTokens tokens) {
        return update("""
                        update session set tokens = ?, token_ends = ?, ends = ?, renewing_until = '-infinity'
                        where key_hash = ?
                        """, key.seal(tokens, secret), tokens.tokenEnds(), tokens.ends(), key.hash()) > 0;
    }

    void giveClaimBack(SessionKey key) {
        update("update session set renewing_until = '-infinity' where key_hash = ?", key.hash());
    }

    void remove(SessionKey key) {
        update("delete from session where key_hash = ?", key.hash());
    }

    /** Ends a session of Keycloak for every browser that goes on with it. */
    void removeAll(String keycloakSession) {
        update("delete from session where keycloak_session = ?", keycloakSession);
    }

    int removeOver() {
        return update("delete from session where ends < ?", clock.instant());
    }

    /** Those among Keycloak's sessions that have ended. */
    Set<String> ended(Set<String> keycloakSessions) {
        Set<String> ended = new HashSet<>(keycloakSessions);
        query(
                "select keycloak_session from session where keycloak_session = any (?)",
                rows -> {
                    while (rows.next()) {
                        ended.remove(rows.getString(1));
                    }
                    return ended;
                },
                (Object) keycloakSessions.toArray(String[]::new));
        return ended;
    }

    private Optional<SessionTokens> tokens(SessionKey key, String sql, Object... values) {
        return query(
                sql, rows -> rows.next() ? Optional.of(key.open(rows.getBytes(1), secret)) : Optional.empty(), values);
    }

    private int update(String sql, Object... values) {
        return run(sql, PreparedStatement::executeUpdate, values);
    }

    private <T> T query(String sql, Work<ResultSet, T> reading, Object... values) {
        return run(
                sql,
                statement -> {
                    try (ResultSet rows = statement.executeQuery()) {
                        return reading.on(rows);
                    }
                },
                values);
    }

    private <T> T run(String sql, Work<PreparedStatement, T> work, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                statement.setObject(
                        i + 1, values[i] instanceof Instant when ? when.atOffset(ZoneOffset.UTC) : values[i]);
            }
            return work.on(statement);
        } catch (SQLException e) {
            throw new SessionsAway(e);
        }
    }

    private interface Work<A, B> {
        B on(A given) throws SQLException;
    }
}
