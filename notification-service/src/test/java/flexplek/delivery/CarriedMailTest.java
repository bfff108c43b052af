package flexplek.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Brings a database of the version before up to date, in a schema of its own. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class CarriedMailTest {

    private static final String SCHEMA = "carried";

    @Inject
    DataSource database;

    @AfterEach
    void drop() throws SQLException {
        execute("drop schema " + SCHEMA + " cascade");
    }

    @Test
    void carriesWhatWaitsAndWhatFailedOverAsItStands() throws SQLException {
        migrate("1");
        execute("set local search_path to " + SCHEMA, """
                insert into message (id, event_id, person_id, news, created_at)
                select ('00000000-0000-7000-8000-00000000000' || n)::uuid, gen_random_uuid(), gen_random_uuid(),
                       '{"news": "TEAM_DAY_CANCELLED", "teamDay": {"purpose": "farewell of N. N."}}', now()
                from generate_series(1, 5) n""", """
                insert into mail
                select ('00000000-0000-7000-8000-00000000000' || n)::uuid, state, n, '2026-11-24T09:00:00Z',
                       '2026-11-24T10:00:00Z', ended, reason
                from (values (1, 'PENDING', null::timestamptz, 'mail server away'), (2, 'SENDING', null, null),
                             (3, 'SENT', '2026-11-24T09:01:00Z', null), (4, 'DEAD', '2026-11-24T09:02:00Z', 'refused'))
                     as old (n, state, ended, reason)""");

        migrate("latest");

        assertThat(rows("""
                        select concat_ws(' ', right(id::text, 1), right(message_id::text, 1), channel, state, attempts,
                          to_char(queued_at at time zone 'UTC', 'HH24:MI'),
                          to_char(next_attempt_at at time zone 'UTC', 'HH24:MI'),
                          coalesce(to_char(ended_at at time zone 'UTC', 'HH24:MI'), '-'), coalesce(reason, '-'))
                        from carried.delivery order by id"""))
                .containsExactly(
                        "1 1 MAIL PENDING 1 09:00 10:00 - mail server away",
                        "2 2 MAIL SENDING 2 09:00 10:00 - -",
                        "3 3 MAIL SENT 3 09:00 10:00 09:01 -",
                        "4 4 MAIL DEAD 4 09:00 10:00 09:02 refused");
        assertThat(rows("select news ->> 'teamDay' from carried.message")).containsOnly("{}");
        assertThat(rows("select kind from carried.message")).hasSize(5).containsOnly("TEAM_DAY_CANCELLED");
    }

    private void migrate(String target) {
        Flyway.configure()
                .dataSource(database)
                .schemas(SCHEMA)
                .locations("classpath:db/migration")
                .target(target)
                .load()
                .migrate();
    }

    private void execute(String... statements) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            for (String one : statements) {
                statement.execute(one);
            }
            connection.commit();
        }
    }

    private List<String> rows(String query) throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(result.getString(1));
            }
            return rows;
        }
    }
}
