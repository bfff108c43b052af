package flexplek.bench;

import flexplek.bench.load.Wires;
import flexplek.local.Folders;
import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * One more booking-service on a database of its own in the stack's PostgreSQL, started as the stack starts it but for its port.
 * Both are gone when it is closed.
 */
final class SecondService implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 120;

    private final Settings settings;
    private final String database;
    private final int port;
    private final Process process;

    SecondService(Settings settings, String database) throws IOException, SQLException, InterruptedException {
        this.settings = settings;
        this.database = database;
        this.port = freePort();
        administer("drop database if exists " + database + " with (force)");
        administer("create database " + database + " owner booking");
        process = start();
        awaitReady();
    }

    /** As the superuser of the local stack. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(settings.database(database), "postgres", "postgres");
    }

    Wires wires() {
        return new Wires("127.0.0.1", port);
    }

    private Process start() throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(
                settings.local().getOrDefault("SERVICE_JAVA_OPTIONS", "").split(" ", -1)));
        command.add("-jar");
        command.add(Folders.root()
                .resolve("booking-service/target/quarkus-app/quarkus-run.jar")
                .toString());
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(
                        settings.data().resolve("log/" + database + ".log").toFile());
        builder.environment()
                .putAll(Map.of(
                        "QUARKUS_HTTP_PORT",
                        Integer.toString(port),
                        "DB_URL",
                        settings.database(database),
                        "DB_USER",
                        "booking",
                        "DB_PASSWORD",
                        "booking",
                        "KEYCLOAK_URL",
                        settings.keycloak(),
                        "CHECK_IN_URL",
                        "http://127.0.0.1:" + port,
                        "KAFKA_BOOTSTRAP_SERVERS",
                        settings.kafka(),
                        "FLEXPLEK_PROFILE",
                        "local"));
        return builder.start();
    }

    private void awaitReady() throws IOException, InterruptedException {
        URI ready = URI.create("http://127.0.0.1:" + port + "/q/health/ready");
        for (int i = 0; i < PATIENCE_SECONDS * 2 && process.isAlive(); i++) {
            try {
                HttpURLConnection asked = (HttpURLConnection) ready.toURL().openConnection();
                if (asked.getResponseCode() == 200) {
                    return;
                }
            } catch (IOException e) {
                // Not there yet.
            }
            Thread.sleep(500);
        }
        process.destroyForcibly();
        throw new IOException("a second booking-service did not start; its log is " + database + ".log");
    }

    private void administer(String statement) throws SQLException {
        try (Connection c = DriverManager.getConnection(settings.database("postgres"), "postgres", "postgres");
                Statement s = c.createStatement()) {
            s.execute(statement);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    @Override
    public void close() throws SQLException {
        process.destroy();
        try {
            if (!process.waitFor(20, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        administer("drop database if exists " + database + " with (force)");
    }
}
