package flexplek.local;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The real PostgreSQL, Kafka, Keycloak and a mail catcher for a Quarkus test. Arguments: {@code parts}, such as {@code
 * postgres,kafka,keycloak,mail} (all where left out), {@code database}, that of the service under test where left out, and {@code settings} that
 * differ from deploy/local.env, such as {@code TOKEN_SECONDS=6}. What has started stays for the later tests of the same
 * JVM; everything is gone when the JVM ends.
 */
public final class RealStack implements QuarkusTestResourceLifecycleManager {
    private List<String> parts = List.of("postgres", "kafka", "keycloak", "mail");
    private String database = serviceUnderTest();
    private final Map<String, String> changed = new TreeMap<>();

    @Override
    public void init(Map<String, String> arguments) {
        if (arguments.containsKey("parts")) {
            parts = List.of(arguments.get("parts").split(","));
        }
        database = arguments.getOrDefault("database", database);
        for (String setting : arguments.getOrDefault("settings", "").split(",", -1)) {
            int equals = setting.indexOf('=');
            if (equals > 0) {
                changed.put(setting.substring(0, equals), setting.substring(equals + 1));
            }
        }
    }

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new TreeMap<>(Map.of("FLEXPLEK_PROFILE", "local"));
        if ("free".equals(changed.get("WEB_PORT"))) {
            changed.put("WEB_PORT", RunningStack.webPort());
            settings.put("quarkus.http.test-port", changed.get("WEB_PORT"));
        }
        Map<String, String> addresses = RunningStack.with(parts, changed);
        if (parts.contains("postgres")) {
            settings.put("quarkus.datasource.jdbc.url", addresses.get("jdbc.url." + database));
            settings.put("quarkus.datasource.username", database);
            settings.put("quarkus.datasource.password", database);
        }
        if (parts.contains("kafka")) {
            settings.put("kafka.bootstrap.servers", addresses.get("kafka.bootstrap.servers"));
            settings.put("KAFKA_BOOTSTRAP_SERVERS", addresses.get("kafka.bootstrap.servers"));
        }
        if (parts.contains("keycloak")) {
            settings.put("KEYCLOAK_URL", addresses.get("keycloak.url"));
            settings.put("quarkus.oidc.auth-server-url", addresses.get("keycloak.url") + "/realms/flexplek");
        }
        if (parts.contains("mail")) {
            settings.put("SMTP_HOST", addresses.get("smtp.host"));
            settings.put("SMTP_PORT", addresses.get("smtp.port"));
            settings.put("mail.messages.url", addresses.get("mail.messages.url"));
        }
        return settings;
    }

    @Override
    public void stop() {
        // Later test classes use the same stack; it ends with this JVM.
    }

    /** By the folder of its module, in which Maven runs its tests. */
    static String serviceUnderTest() {
        return String.valueOf(Path.of("").toAbsolutePath().getFileName()).replace("-service", "");
    }
}
