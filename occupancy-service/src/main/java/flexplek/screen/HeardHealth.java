package flexplek.screen;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.health.api.Wellness;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;

/**
 * Whether every building is counted. Not part of readiness: each replica shows what the stream tells, wherever it runs, so all
 * of them would be taken out of service at once.
 */
@Wellness
@ApplicationScoped
class HeardHealth implements HealthCheck {

    private final Occupancies occupancies;
    private final Clock clock;

    HeardHealth(Occupancies occupancies, Clock clock) {
        this.occupancies = occupancies;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("flexplek.occupancy.heard.ago", this, HeardHealth::secondsAgo)
                .description("Until how long ago all that was told is shown, of the building that was heard of least")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("occupancy-heard")
                .status(!occupancies.freshness().stale())
                .withData("secondsAgo", (long) secondsAgo())
                .build();
    }

    /** 0 where nothing was said yet, as before the first building. */
    private double secondsAgo() {
        Instant until = occupancies.freshness().heardUntil();
        return until == null
                ? 0
                : Math.max(0, Duration.between(until, clock.instant()).toMillis() / 1000.0);
    }
}
