package flexplek.trial;

import io.quarkus.arc.Arc;
import io.quarkus.test.junit.callback.QuarkusTestAfterAllCallback;
import io.quarkus.test.junit.callback.QuarkusTestContext;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;

/** What the callers of one test class booked is gone before the next one starts, so that their order does not matter. */
public class EmptyDiary implements QuarkusTestAfterAllCallback {

    private static final int MOST_TRIES = 50;

    @Override
    public void afterAll(QuarkusTestContext context) {
        SQLException last = null;
        for (int tries = 0; tries < MOST_TRIES; tries++) { // a class may have ended connections of the pool
            try (Connection connection =
                            Arc.container().instance(DataSource.class).get().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.execute("delete from booking_series");
                statement.execute("delete from waitlist_entry");
                statement.execute("delete from waitlist_freed");
                statement.execute("delete from visit");
                statement.execute("delete from booking");
                statement.execute("delete from counter");
                statement.execute("delete from fault");
                return;
            } catch (SQLException e) {
                last = e;
            }
        }
        throw new IllegalStateException(last);
    }
}
