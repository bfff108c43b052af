package flexplek.trial;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/** How many rows each table of the service's database has. */
public final class Tables {

    private Tables() {}

    public static Map<String, Long> counted(DataSource database) {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            List<String> names = new ArrayList<>();
            try (ResultSet tables =
                    statement.executeQuery("select tablename from pg_tables where schemaname = current_schema()")) {
                while (tables.next()) {
                    names.add(tables.getString(1));
                }
            }
            String count = names.stream()
                    .map(name -> "select '" + name + "', count(*) from " + name)
                    .collect(Collectors.joining(" union all "));
            Map<String, Long> counts = new TreeMap<>();
            try (ResultSet rows = statement.executeQuery(count)) {
                while (rows.next()) {
                    counts.put(rows.getString(1), rows.getLong(2));
                }
            }
            return counts;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
