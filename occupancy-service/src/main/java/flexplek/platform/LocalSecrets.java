package flexplek.platform;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Refuses to start outside the local stack with a secret that everybody can read in the repository. */
@ApplicationScoped
class LocalSecrets {

    private static final String LOCAL = "occupancy";

    private final Optional<String> profile;
    private final String databasePassword;

    LocalSecrets(
            @ConfigProperty(name = "FLEXPLEK_PROFILE") Optional<String> profile,
            @ConfigProperty(name = "quarkus.datasource.password") String databasePassword) {
        this.profile = profile;
        this.databasePassword = databasePassword;
    }

    void check(@Observes @Priority(0) StartupEvent event) {
        if (!profile.equals(Optional.of("local")) && databasePassword.equals(LOCAL)) {
            throw new IllegalStateException("FLEXPLEK_PROFILE is " + profile.orElse("not set")
                    + " and DB_PASSWORD is that of the local stack: set another");
        }
    }
}
