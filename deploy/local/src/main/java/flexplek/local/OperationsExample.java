package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The settings that docs/operations.md gives for TLS to PostgreSQL and Kafka, with a stack's addresses and secrets filled in. */
final class OperationsExample {
    private static final Pattern BLOCK = Pattern.compile("^```env\\n(.*?)^```", Pattern.MULTILINE | Pattern.DOTALL);

    private OperationsExample() {}

    /** By the names of the variables, for the service that has this database. */
    static Map<String, String> filled(Map<String, String> addresses, String database) {
        Map<String, String> words = Map.of(
                "db.example:5432/booking",
                "127.0.0.1:" + addresses.get("postgres.port") + "/" + database,
                "kafka.example:9093",
                String.valueOf(addresses.get("kafka.bootstrap.servers")),
                "/etc/flexplek/ca.pem",
                String.valueOf(addresses.get("tls.certificate")),
                "<password of the database>",
                database,
                "username=\"booking-service\"",
                "username=\"" + database + "-service\"",
                "<password of Kafka>",
                SecuredListener.PASSWORD);
        Map<String, String> settings = new TreeMap<>();
        block().lines().forEach(line -> {
            int equals = line.indexOf('=');
            String value = line.substring(equals + 1);
            for (Map.Entry<String, String> word : words.entrySet()) {
                value = value.replace(word.getKey(), word.getValue());
            }
            settings.put(line.substring(0, equals), value);
        });
        settings.put("DB_USER", database);
        return settings;
    }

    private static String block() {
        try {
            Matcher block = BLOCK.matcher(Files.readString(Folders.root().resolve("docs/operations.md")));
            if (!block.find()) {
                throw new IllegalStateException("docs/operations.md has no example of settings");
            }
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
