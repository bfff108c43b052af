package flexplek.history;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Binds many rows to one statement, an array for each column, for {@code unnest}. */
final class Columns {

    private Columns() {}

    /** {@code type} is PostgreSQL's; values are written as they write themselves. */
    static <R> void set(
            PreparedStatement statement, int place, String type, List<R> rows, Function<R, @Nullable Object> column)
            throws SQLException {
        Object[] values = rows.stream().map(column).toArray();
        statement.setArray(place, statement.getConnection().createArrayOf(type, values));
    }
}
