package flexplek.journey;

import flexplek.local.Child;
import flexplek.local.Folders;
import flexplek.local.FreePort;
import flexplek.local.Patience;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Everything that deploy/up starts, as this build has packaged it, on free ports and with data that nobody keeps. */
final class WholeStack implements AutoCloseable {
    private static final List<String> PORTS = List.of(
            "WEB_PORT",
            "BOOKING_PORT",
            "OCCUPANCY_PORT",
            "NOTIFICATION_PORT",
            "KEYCLOAK_PORT",
            "POSTGRES_PORT",
            "KAFKA_PORT",
            "SMTP_PORT",
            "MAIL_PORT");

    private static final String ADMIN = "journeys";
    private static final String PASSWORD = "only-for-journeys";

    private final Child up;
    private final Map<String, String> ports;

    private WholeStack(Child up, Map<String, String> ports) {
        this.up = up;
        this.ports = ports;
    }

    static WholeStack start(Path folder) {
        Map<String, String> settings = new TreeMap<>();
        PORTS.forEach(name -> settings.put(name, Integer.toString(FreePort.next())));
        Map<String, String> ports = Map.copyOf(settings);
        settings.put("FLEXPLEK_DATA", folder.resolve("data").toString());
        // Keycloak's own names: journeys that run at one time have people of their own, whom an administrator brings.
        settings.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMIN);
        settings.put("KC_BOOTSTRAP_ADMIN_PASSWORD", PASSWORD);
        // What happens in a journey is looked back at in the same.
        settings.put("FLEXPLEK_HISTORY_COUNT_EVERY", "3s");
        Folders folders = new Folders(folder);
        Child up = Child.start("up", folders, "TERM", settings, command());
        Path ready = folder.resolve("data/run/ready");
        Patience.until(Duration.ofMinutes(8), () -> !up.alive() || Files.exists(ready));
        if (!Files.exists(ready)) {
            up.close();
            throw new IllegalStateException("The stack did not start:\n" + folders.lastLines("up"));
        }
        return new WholeStack(up, ports);
    }

    private static List<String> command() {
        Path root = Folders.root();
        Path target = root.resolve("deploy/local/target");
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dflexplek.root=" + root,
                "-cp",
                target.resolve("classes") + ":" + target.resolve("lib") + "/*",
                "flexplek.up.Up",
                "--fresh",
                "--no-demo");
    }

    /** The programs of ours that it starts and that are not packaged. */
    static List<String> missing() {
        return List.of("booking-service", "occupancy-service", "notification-service", "web").stream()
                .filter(module ->
                        !Files.exists(Folders.root().resolve(module).resolve("target/quarkus-app/quarkus-run.jar")))
                .toList();
    }

    /** Where the journeys find it. */
    Map<String, String> addresses() {
        return Map.of(
                "FLEXPLEK_WEB_URL", address("WEB_PORT"),
                "BOOKING_URL", address("BOOKING_PORT"),
                "OCCUPANCY_URL", address("OCCUPANCY_PORT"),
                "NOTIFICATION_URL", address("NOTIFICATION_PORT"),
                "KEYCLOAK_URL", keycloak(),
                "FLEXPLEK_KEYCLOAK_ADMIN", ADMIN + ":" + PASSWORD,
                "MAIL_URL", address("MAIL_PORT"));
    }

    String bookingApi() {
        return address("BOOKING_PORT") + "/v1";
    }

    String keycloak() {
        return address("KEYCLOAK_PORT");
    }

    private String address(String port) {
        return "http://localhost:" + ports.get(port);
    }

    @Override
    public void close() {
        up.close();
    }

    /** The data goes; the logs stay for whoever looks into a journey that failed. */
    static Path emptied(Path folder) {
        try {
            for (String kept : List.of("data", "run", "log")) {
                flexplek.local.Deleted.tree(folder.resolve(kept));
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
