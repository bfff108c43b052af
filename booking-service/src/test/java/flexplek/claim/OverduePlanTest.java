package flexplek.claim;

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
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * Whoever looks for bookings whose grace has ended reads those, and not the history: 200 floors with ten days behind them and
 * ten ahead, of which nothing is overdue. Whether PostgreSQL makes its plan for the values or once for all of them.
 */
@QuarkusTest
@OnRealStack
class OverduePlanTest {

    private static final int PLANS_FOR_VALUES = 5; // of a prepared statement; then it may be one for all

    @Inject
    DataSource database;

    private static final List<String> STATEMENTS = Stream.of(
                    "select " + ReleaseOverdue.existsWhere("floor_id = any($2)"),
                    "select " + ReleaseOverdue.existsWhere("building_id = any($2)"),
                    ReleaseOverdue.idsWhere("floor_id = any($2)"),
                    ReleaseOverdue.idsWhere("building_id = any($2)"))
            .map(sql -> sql.replace(":decided", "$1"))
            .toList();

    @Test
    void readsWhatIsOverdueAndNotTheHistory() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement s = connection.createStatement()) {
            connection.setAutoCommit(false);
            fill(s);
            for (String mode : List.of("auto", "force_custom_plan")) {
                s.execute("set local plan_cache_mode = " + mode);
                for (String statement : STATEMENTS) {
                    assertThat(plan(s, statement))
                            .as("%s, %s", mode, statement)
                            .noneMatch(line -> line.contains("Seq Scan on booking"));
                }
            }
            connection.rollback();
        }
    }

    private static List<String> plan(Statement s, String statement) throws SQLException {
        s.execute("prepare looked(timestamptz, int[]) as " + statement);
        for (int i = 0; i <= PLANS_FOR_VALUES; i++) {
            s.execute("execute looked(now(), '{7}')");
        }
        List<String> plan = new ArrayList<>();
        try (ResultSet lines = s.executeQuery("explain execute looked(now(), '{7}')")) {
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
        }
        s.execute("deallocate looked");
        return plan;
    }

    /** A table of that name for this transaction alone, with the indexes and statistics of the real one. */
    private static void fill(Statement s) throws SQLException {
        s.execute("""
                create temp table booking (like public.booking including all)
                on commit drop""");
        s.execute("""
                do $$ declare c text; begin
                  for c in select conname from pg_constraint where conrelid = 'pg_temp.booking'::regclass and contype = 'x' loop
                    execute format('alter table pg_temp.booking drop constraint %I', c);
                  end loop;
                end $$""");
        s.execute("""
                insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends, status,
                  release_at, created_at)
                select gen_random_uuid(), f * 50 + d, f * 50 + d, f * 50 + d, f / 10, f, current_date + t, 'DESK',
                  current_date + t + time '08:00', current_date + t + time '17:00',
                  case when t > 0 then 'BOOKED' else 'CHECKED_IN' end, current_date + t + time '08:30', now()
                from generate_series(-10, 10) t, generate_series(0, 199) f, generate_series(0, 24) d""");
        s.execute("analyze booking");
    }
}
