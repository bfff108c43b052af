package flexplek.platform;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Names each topic that is missing or made otherwise than the list of the house says. */
@Readiness
@ApplicationScoped
class TopicsHealth implements HealthCheck {

    private final HouseTopics topics;

    TopicsHealth(HouseTopics topics) {
        this.topics = topics;
    }

    @Override
    public HealthCheckResponse call() {
        Map<String, String> faults = topics.faults();
        var response = HealthCheckResponse.named("topics").status(faults.isEmpty());
        faults.forEach(response::withData);
        return response.build();
    }
}
