package flexplek.people;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class PersonIdMigrationTest {

    private static final String MILA = "00000000-0000-4000-8000-00000000000a";
    private static final String SANNE = "8F0C2A6D-7F0E-4B7B-8E55-3B1B9D1F7C02";

    @Inject
    DataSource database;

    @Test
    void whoeverIsKnownKeepsTheirIdAndSignsInAsBefore() throws SQLException {
        Flyway before = flyway("6");
        before.clean();
        before.migrate();
        try {
            execute("insert into person_id_trial.organisation (key, name) values ('minbin', 'Binnenwerken')");
            execute("insert into person_id_trial.person (subject, organisation_id, display_name, mentor) values ('"
                    + MILA + "', 1, 'Mila', '" + SANNE + "'), ('" + SANNE + "', 1, 'Sanne', null)");

            flyway("latest").migrate();

            assertThat(rows("select public_id, subject, mentor_subject from person_id_trial.person order by id"))
                    .containsExactly(
                            List.of(MILA, MILA, SANNE.toLowerCase(Locale.ROOT)),
                            List.of(SANNE.toLowerCase(Locale.ROOT), SANNE.toLowerCase(Locale.ROOT), "null"));
        } finally {
            before.clean();
        }
    }

    private Flyway flyway(String target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas("person_id_trial")
                .locations("classpath:db/migration")
                .target(target)
                .cleanDisabled(false)
                .load();
    }

    private void execute(String sql) throws SQLException {
        try (Connection c = database.getConnection();
                Statement s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private List<List<String>> rows(String sql) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Connection c = database.getConnection();
                Statement s = c.createStatement();
                ResultSet r = s.executeQuery(sql)) {
            while (r.next()) {
                rows.add(List.of(
                        String.valueOf(r.getString(1)),
                        String.valueOf(r.getString(2)),
                        String.valueOf(r.getString(3))));
            }
        }
        return rows;
    }
}
