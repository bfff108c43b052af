package flexplek.people;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class TeamSightMigrationTest {

    private static final List<String> PATHS = List.of(
            "/minbin/kade-noord",
            "/minbin/Kade noord",
            "/minbin/KADE  NOORD",
            "/minbin/Stra\u00dfe",
            "/minbin/Co\u00f6rdinatie",
            "/minbin/\u039f\u03b4\u03cc\u03c2",
            "/minbin/\uff2daas \u2013 Waal",
            "/minbin/\u0130J\u00a0dijk",
            "/minbin/DGOO/Kade");

    @Inject
    DataSource database;

    @Test
    void everyTeamStaysAndTheFirstOfOneNameIsFound() throws SQLException {
        Flyway before = flyway("22");
        before.clean();
        before.migrate();
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute("insert into team_sight_trial.organisation (key, name) values ('minbin', 'Binnenwerken')");
            for (String path : PATHS) {
                insert(c, path);
            }

            flyway("latest").migrate();

            Map<String, @Nullable String> expected = new HashMap<>();
            PATHS.forEach(path -> expected.put(path, team(path).sight()));
            expected.put("/minbin/Kade noord", null);
            expected.put("/minbin/KADE  NOORD", null);
            assertThat(sights(s)).isEqualTo(expected);
        } finally {
            before.clean();
        }
    }

    private static Group.Team team(String path) {
        return (Group.Team) Group.of(path, "minbin");
    }

    private static void insert(Connection c, String path) throws SQLException {
        try (PreparedStatement insert = c.prepareStatement("""
                insert into team_sight_trial.team (public_id, path, name, organisation_id)
                select uuidv7(), ?, ?, id from team_sight_trial.organisation""")) {
            insert.setString(1, path);
            insert.setString(2, team(path).name());
            insert.executeUpdate();
        }
    }

    private static Map<String, @Nullable String> sights(Statement s) throws SQLException {
        Map<String, @Nullable String> sights = new HashMap<>();
        try (ResultSet r = s.executeQuery("select path, sight from team_sight_trial.team")) {
            while (r.next()) {
                sights.put(r.getString(1), r.getString(2));
            }
        }
        return sights;
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("team_sight_trial")
                .locations("classpath:db/migration")
                .target(target)
                .cleanDisabled(false)
                .load();
    }
}
