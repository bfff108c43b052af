package flexplek.space;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class ClaimsHealth implements HealthCheck {

    private final Claims claims;

    ClaimsHealth(Claims claims) {
        this.claims = claims;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("claims-known")
                .status(claims.areKnown())
                .withData("stale", claims.areStale())
                .build();
    }
}
