package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** PostgreSQL, durable, with one database and one role per service. It recovers by itself from being killed. */
final class Postgres implements Part {
    static final List<String> DATABASES = List.of("booking", "occupancy", "notification", "web");
    static final String PASSWORD = "postgres";
    static final List<String> CLUSTER = List.of(
            "--encoding=UTF8",
            "--data-checksums",
            "--locale-provider=builtin",
            "--builtin-locale=C.UTF-8",
            "--locale=C");
    private static final String NAME = "postgres";

    private final Folders folders;
    private final int port;
    private final Path data;
    private final Optional<HouseCertificate> certificate;
    private @Nullable Child server;

    /** With a certificate it speaks TLS alone. */
    Postgres(Folders folders, int port, Optional<HouseCertificate> certificate) {
        this.folders = folders;
        this.port = port;
        this.certificate = certificate;
        this.data = folders.of(NAME);
    }

    @Override
    public Map<String, String> start() {
        Path programs = PostgresFiles.unpacked().resolve("bin");
        if (!Files.exists(data.resolve("PG_VERSION"))) {
            initialise(programs);
        }
        // Back ends of a killed server may hold its memory for a moment: then the new one ends at once, and we try
        // again.
        if (!Patience.until(Duration.ofSeconds(60), () -> accepts(running(programs)))) {
            throw new IllegalStateException("PostgreSQL did not start:\n" + folders.lastLines(NAME));
        }
        makeDatabases();
        Map<String, String> addresses = new TreeMap<>();
        addresses.put("postgres.port", Integer.toString(port));
        DATABASES.forEach(database -> addresses.put("jdbc.url." + database, url(database)));
        certificate.ifPresent(
                house -> addresses.put("tls.certificate", house.certificate().toString()));
        return addresses;
    }

    private String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private void initialise(Path programs) {
        try {
            Path password = Files.writeString(folders.of("run").resolve("postgres.pw"), PASSWORD + "\n");
            Path log = folders.log("initdb");
            List<String> command = asOrdinaryUser(programs.resolve("initdb"));
            command.addAll(List.of("-D", data.toString(), "-U", "postgres", "--auth=scram-sha-256"));
            command.addAll(List.of("--pwfile=" + password, "--no-instructions"));
            command.addAll(CLUSTER);
            int status = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start()
                    .waitFor();
            Files.delete(password);
            if (status != 0) {
                throw new IllegalStateException("PostgreSQL's initdb failed:\n" + folders.lastLines("initdb"));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while PostgreSQL's folder was made", e);
        }
    }

    private Child running(Path programs) {
        if (server == null || !server.alive()) {
            StalePid.removeFrom(data);
            List<String> command = asOrdinaryUser(programs.resolve("postgres"));
            command.addAll(List.of("-D", data.toString(), "-p", Integer.toString(port)));
            command.addAll(List.of("-c", "config_file=" + Folders.root().resolve("deploy/postgres.conf")));
            command.addAll(List.of("-c", "listen_addresses=127.0.0.1", "-c", "unix_socket_directories="));
            certificate.ifPresent(house -> command.addAll(tlsAlone(house)));
            server = Child.start(NAME, folders, "INT", Map.of("LC_ALL", "C", "TZ", "UTC"), command);
        }
        return server;
    }

    private static List<String> tlsAlone(HouseCertificate house) {
        Path callers = house.folder().resolve("pg_hba.conf");
        try {
            Files.writeString(callers, "hostssl all all 127.0.0.1/32 scram-sha-256\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.of(
                "-c",
                "ssl=on",
                "-c",
                "ssl_cert_file=" + house.certificate(),
                "-c",
                "ssl_key_file=" + house.key(),
                "-c",
                "hba_file=" + callers);
    }

    /** PostgreSQL refuses to run as root; in a user namespace of its own it is nobody, and owns its files all the same. */
    private static List<String> asOrdinaryUser(Path program) {
        List<String> command = new ArrayList<>();
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "--user"));
        }
        command.add(program.toString());
        return command;
    }

    private boolean accepts(Child running) {
        try (Connection _ = administrator()) {
            return running.alive();
        } catch (SQLException e) {
            return false;
        }
    }

    private Connection administrator() throws SQLException {
        return DriverManager.getConnection(url("postgres"), "postgres", PASSWORD);
    }

    private void makeDatabases() {
        try (Connection connection = administrator();
                Statement statement = connection.createStatement()) {
            for (String name : DATABASES) {
                if (missing(statement, "SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
                    statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD '" + name + "'");
                }
                if (missing(statement, "SELECT 1 FROM pg_database WHERE datname = '" + name + "'")) {
                    statement.execute("CREATE DATABASE " + name + " OWNER " + name);
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException("Making the services' databases", e);
        }
    }

    private static boolean missing(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            return !rows.next();
        }
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        if (server != null) {
            server.awaitEnd();
        }
    }

    @Override
    public void close() {
        if (server != null) {
            server.close();
        }
    }
}
