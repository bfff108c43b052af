package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start outside the local stack with a secret that everybody can read in the repository. */
@ApplicationScoped
class LocalSecrets {

    /** The secrets of this service, each by the name of the variable that sets it. */
    @ConfigMapping(prefix = "secrets")
    interface Secrets {

        @WithParentName
        Map<String, Secret> byName();

        /** What the local stack takes, and what this process has. */
        interface Secret {
            String local();

            String used();
        }
    }

    private final Optional<String> profile;
    private final Secrets secrets;

    LocalSecrets(@ConfigProperty(name = "FLEXPLEK_PROFILE") Optional<String> profile, Secrets secrets) {
        this.profile = profile;
        this.secrets = secrets;
    }

    void check(@Observes @Priority(0) StartupEvent event) {
        if (profile.equals(Optional.of("local"))) {
            return;
        }
        secrets.byName().forEach((name, secret) -> {
            if (secret.used().equals(secret.local())) {
                throw new IllegalStateException("FLEXPLEK_PROFILE is " + profile.orElse("not set") + " and " + name
                        + " is the secret of the local stack: set another");
            }
        });
    }
}
