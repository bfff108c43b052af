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
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/**
 * A claim looks up whether its one space is closed, and does not go through what is closed: 84,000 spaces with two closures each.
 * Whether PostgreSQL makes its plan for the values or once for all of them.
 */
@QuarkusTest
@OnRealStack
class ClosurePlanTest {

    private static final int PLANS_FOR_VALUES = 5; // of a prepared statement; then it may be one for all

    @Inject
    DataSource database;

    @Test
    void looksUpTheOneSpace() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement s = connection.createStatement()) {
            connection.setAutoCommit(false);
            s.execute("create temp table closed_space (like public.closed_space including all) on commit drop");
            s.execute("""
                    insert into closed_space (closure_id, space_id, building_id, during)
                    select gen_random_uuid(), space, space / 600, tstzrange(now() + day * interval '1 day', now() + (day + 1) * interval '1 day')
                    from generate_series(1, 84000) space, generate_series(1, 2) day""");
            s.execute("analyze closed_space");
            for (String mode : List.of("auto", "force_custom_plan", "force_generic_plan")) {
                s.execute("set local plan_cache_mode = " + mode);

                List<String> plan = plan(s);

                assertThat(plan).as(mode).anyMatch(line -> line.contains("closed_space_space_id_during_idx"));
                assertThat(plan).as(mode).noneMatch(line -> line.contains("Seq Scan on closed_space"));
            }
            connection.rollback();
        }
    }

    /** As {@code claim.sql} and {@code change.sql} have it. */
    private static List<String> plan(Statement s) throws SQLException {
        s.execute("""
                prepare looked(int, timestamptz, timestamptz) as
                select s.id from space s where s.id = $1 and s.in_service
                  and not exists (select from closed_space c where c.space_id = s.id and c.during && tstzrange($2, $3, '[)'))""");
        for (int i = 0; i <= PLANS_FOR_VALUES; i++) {
            s.execute("execute looked(7, now(), now() + interval '8 hours')");
        }
        List<String> plan = new ArrayList<>();
        try (ResultSet lines = s.executeQuery("explain execute looked(7, now(), now() + interval '8 hours')")) {
            while (lines.next()) {
                plan.add(lines.getString(1));
            }
        }
        s.execute("deallocate looked");
        return plan;
    }
}
