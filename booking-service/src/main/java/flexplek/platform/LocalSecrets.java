package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start outside the local stack with a secret that everybody can read in the repository. */
@ApplicationScoped
class LocalSecrets {

    private static final String LOCAL = "booking";

    private final String profile;
    private final String databasePassword;

    LocalSecrets(
            @ConfigProperty(name = "FLEXPLEK_PROFILE", defaultValue = "local") String profile,
            @ConfigProperty(name = "quarkus.datasource.password") String databasePassword) {
        this.profile = profile;
        this.databasePassword = databasePassword;
    }

    void check(@Observes @Priority(0) StartupEvent event) {
        if (!profile.equals("local") && databasePassword.equals(LOCAL)) {
            throw new IllegalStateException(
                    "FLEXPLEK_PROFILE is " + profile + " and DB_PASSWORD is that of the local stack: set another");
        }
    }
}
