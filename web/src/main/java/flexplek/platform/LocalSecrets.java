package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start outside the local stack with a secret that everybody can read in the repository, or without TLS. */
@ApplicationScoped
class LocalSecrets {

    private static final Map<String, String> LOCAL = Map.of(
            "FLEXPLEK_WEB_SECRET",
            "local-web-secret",
            "FLEXPLEK_WEB_COOKIE_SECRET",
            "local-cookie-secret-of-32-letters",
            "DB_PASSWORD",
            "web");

    private final Optional<String> profile;
    private final boolean secure;
    private final Map<String, String> used;

    LocalSecrets(
            @ConfigProperty(name = "FLEXPLEK_PROFILE") Optional<String> profile,
            @ConfigProperty(name = "quarkus.oidc.authentication.force-redirect-https-scheme") boolean secure,
            @ConfigProperty(name = "quarkus.oidc.credentials.secret") String client,
            @ConfigProperty(name = "quarkus.oidc.token-state-manager.encryption-secret") String cookies,
            @ConfigProperty(name = "quarkus.datasource.password") String database) {
        this.profile = profile;
        this.secure = secure;
        this.used =
                Map.of("FLEXPLEK_WEB_SECRET", client, "FLEXPLEK_WEB_COOKIE_SECRET", cookies, "DB_PASSWORD", database);
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
        if (!secure) {
            throw new IllegalStateException("FLEXPLEK_PROFILE is " + profile.orElse("not set")
                    + " and FLEXPLEK_WEB_SECURE is not true: people reach this door by https only");
        }
    }
}
