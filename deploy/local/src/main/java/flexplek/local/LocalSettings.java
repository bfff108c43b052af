package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/**
 * The settings of {@code deploy/local.env}; an environment variable of the same name wins. A value may name settings of
 * earlier lines as <code>${NAME}</code>, as Docker Compose reads such a file too.
 */
public final class LocalSettings {
    private LocalSettings() {}

    public static Map<String, String> read() {
        return read(System.getenv());
    }

    static Map<String, String> defaults() {
        return read(Map.of());
    }

    private static Map<String, String> read(Map<String, String> environment) {
        Map<String, String> settings = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Folders.root().resolve("deploy/local.env"))) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    String name = line.substring(0, equals);
                    settings.put(name, environment.getOrDefault(name, filled(line.substring(equals + 1), settings)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }

    private static String filled(String value, Map<String, String> earlier) {
        String filled = value;
        for (Map.Entry<String, String> setting : earlier.entrySet()) {
            filled = filled.replace("${" + setting.getKey() + "}", setting.getValue());
        }
        return filled;
    }
}
