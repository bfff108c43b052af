package flexplek.live;

import jakarta.enterprise.context.ApplicationScoped;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

@Readiness
@ApplicationScoped
class StreamHealth implements HealthCheck {

    private final OccupancyStreams streams;

    StreamHealth(OccupancyStreams streams) {
        this.streams = streams;
    }

    @Override
    public HealthCheckResponse call() {
        return HealthCheckResponse.named("occupancy-stream")
                .status(streams.isAlive())
                .build();
    }
}
