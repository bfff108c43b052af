package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.common.annotation.Identifier;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Says at the start to whom this service speaks without TLS, or without looking who answers, outside the local stack. */
@Singleton
class InTheClear {

    private static final Logger LOG = Logger.getLogger(InTheClear.class);

    private final Optional<String> profile;
    private final String database;
    private final Map<String, Object> broker;

    InTheClear(
            @ConfigProperty(name = "FLEXPLEK_PROFILE") Optional<String> profile,
            @ConfigProperty(name = "quarkus.datasource.jdbc.url") String database,
            @Identifier("default-kafka-broker") Map<String, Object> broker) {
        this.profile = profile;
        this.database = database;
        this.broker = broker;
    }

    void warn(@Observes @Priority(1) StartupEvent event) {
        told().forEach(what -> LOG.warnf("in-the-clear %s (docs/operations.md)", what));
    }

    /** Empty on the local stack, and where all is well. */
    List<String> told() {
        List<String> told = new ArrayList<>();
        if (profile.equals(Optional.of("local"))) {
            return told;
        }
        if (!database.contains("sslmode=verify-full")) {
            told.add("to=postgresql: DB_URL says no sslmode=verify-full");
        }
        String protocol = broker.getOrDefault("security.protocol", "PLAINTEXT").toString();
        if (!protocol.endsWith("SSL")) {
            told.add("to=kafka: KAFKA_SECURITY_PROTOCOL is " + protocol);
        }
        return told;
    }
}
