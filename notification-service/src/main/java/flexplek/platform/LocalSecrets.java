package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start outside the local stack with a secret that everybody can read in the repository. */
@ApplicationScoped
class LocalSecrets {

    private static final Map<String, String> LOCAL =
            Map.of("KEYCLOAK_CLIENT_SECRET", "local-notification-secret", "DB_PASSWORD", "notification");

    private final Optional<String> profile;
    private final Map<String, String> used;

    LocalSecrets(
            @ConfigProperty(name = "FLEXPLEK_PROFILE") Optional<String> profile,
            @ConfigProperty(name = "quarkus.oidc-client.credentials.secret") String client,
            @ConfigProperty(name = "quarkus.datasource.password") String database) {
        this.profile = profile;
        this.used = Map.of("KEYCLOAK_CLIENT_SECRET", client, "DB_PASSWORD", database);
    }

    void check(@Observes @Priority(0) StartupEvent event) {
        if (profile.equals(Optional.of("local"))) {
            return;
        }
        used.forEach((name, value) -> {
            if (value.equals(LOCAL.get(name))) {
                throw new IllegalStateException("FLEXPLEK_PROFILE is " + profile.orElse("not set") + " and " + name
                        + " is the secret of the local stack: set another");
            }
        });
    }
}
