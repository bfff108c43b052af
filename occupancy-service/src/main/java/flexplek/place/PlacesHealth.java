package flexplek.place;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class PlacesHealth implements HealthCheck {

    private final Places places;

    PlacesHealth(Places places) {
        this.places = places;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("places-known")
                .status(places.areKnown())
                .build();
    }
}
