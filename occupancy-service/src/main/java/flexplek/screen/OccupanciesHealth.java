package flexplek.screen;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class OccupanciesHealth implements HealthCheck {

    private final Occupancies occupancies;

    OccupanciesHealth(Occupancies occupancies) {
        this.occupancies = occupancies;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("occupancy-known")
                .status(occupancies.areKnown())
                .withData("stale", occupancies.areStale())
                .build();
    }
}
