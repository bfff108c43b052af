package flexplek.history;

import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/** Whether what is shown is what was booked. Not part of readiness: no other replica would show it better. */
@Wellness
@ApplicationScoped
class RecountHealth implements HealthCheck {

    private final Recount recount;

    RecountHealth(Recount recount) {
        this.recount = recount;
    }

    @Override
    public HealthCheckResponse call() {
        int difference = recount.difference();
        return HealthCheckResponse.named("recount")
                .status(difference == 0)
                .withData("spaces", difference)
                .build();
    }
}
