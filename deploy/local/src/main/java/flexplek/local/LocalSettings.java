package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;

/** The settings of {@code deploy/local.env}; an environment variable of the same name wins. */
public final class LocalSettings {
    private LocalSettings() {}

    public static Map<String, String> read() {
        Map<String, String> settings = new TreeMap<>();
        try {
            for (String line : Files.readAllLines(Folders.root().resolve("deploy/local.env"))) {
                int equals = line.indexOf('=');
                if (!line.startsWith("#") && equals > 0) {
                    String name = line.substring(0, equals);
                    settings.put(name, System.getenv().getOrDefault(name, line.substring(equals + 1)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
