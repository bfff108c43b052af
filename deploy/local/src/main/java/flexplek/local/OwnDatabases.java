package flexplek.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.postgresql.ds.PGSimpleDataSource;

/** Empty databases for one test run on a PostgreSQL that others use as well. */
final class OwnDatabases {
    private OwnDatabases() {}

    /** The addresses of one for each service, by the names that the shared ones have. */
    static Map<String, String> on(Map<String, String> shared) {
        String url = "jdbc:postgresql://127.0.0.1:" + shared.get("postgres.port") + "/";
        String run = "_" + UUID.randomUUID().toString().substring(0, 8);
        Map<String, String> addresses = new TreeMap<>();
        try (Connection connection = administrator(url + "postgres");
                Statement statement = connection.createStatement()) {
            for (String service : Postgres.DATABASES) {
                statement.execute("CREATE DATABASE " + service + run + " TEMPLATE " + service + " OWNER " + service);
                addresses.put("jdbc.url." + service, url + service + run);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Making the databases of a test run", e);
        }
        return addresses;
    }

    /** By the driver itself: a test's class loaders are not those that JDBC looks for drivers with. */
    private static Connection administrator(String url) throws SQLException {
        PGSimpleDataSource postgres = new PGSimpleDataSource();
        postgres.setUrl(url);
        return postgres.getConnection("postgres", Postgres.PASSWORD);
    }
}
