package flexplek.up;

import flexplek.local.LocalSettings;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What this run was asked for: the options of the command line and the settings of deploy/local.env. */
record Settings(boolean fresh, boolean demo, Path data, Map<String, String> values) {

    static Settings of(List<String> options, Path root) {
        String data = System.getenv("FLEXPLEK_DATA");
        return new Settings(
                options.contains("--fresh"),
                !options.contains("--no-demo"),
                data == null || data.isBlank()
                        ? root.resolve("data")
                        : Path.of(data).toAbsolutePath(),
                LocalSettings.read());
    }

    String value(String name) {
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("deploy/local.env has no " + name);
        }
        return value;
    }

    String port(String name) {
        return value(name);
    }

    /** Every setting that names a port that we are to listen on. */
    Stream<Map.Entry<String, String>> ports() {
        return new TreeMap<>(values)
                .entrySet().stream().filter(setting -> setting.getKey().endsWith("_PORT"));
    }

    String keycloak() {
        return "http://localhost:" + port("KEYCLOAK_PORT");
    }

    String address(String portName) {
        return "http://localhost:" + port(portName);
    }

    List<String> javaOptions() {
        return List.of(value("SERVICE_JAVA_OPTIONS").split(" ", -1));
    }

    /** What all services are told alike, by the names they read. */
    Map<String, String> shared() {
        Map<String, String> shared = new TreeMap<>(values);
        shared.put("KAFKA_BOOTSTRAP_SERVERS", "localhost:" + port("KAFKA_PORT"));
        shared.put("KEYCLOAK_URL", keycloak());
        shared.put("SMTP_HOST", "localhost");
        shared.put("BOOKING_URL", address("BOOKING_PORT"));
        shared.put("CHECK_IN_URL", address("WEB_PORT") + "/api/booking");
        shared.put("OCCUPANCY_URL", address("OCCUPANCY_PORT"));
        shared.put("NOTIFICATION_URL", address("NOTIFICATION_PORT"));
        shared.put("FLEXPLEK_DATA", data.toString());
        return shared;
    }
}
