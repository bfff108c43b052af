package flexplek.sensor;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets readings each night that are too old to tell anything; any replica may do it, twice does no harm. */
@ApplicationScoped
class ForgetReadings {

    private static final Logger LOG = Logger.getLogger(ForgetReadings.class);
    private static final int BATCH = 5000;

    private final SensorCounts sensorCounts;
    private final Clock clock;
    private final Duration keep;

    ForgetReadings(
            SensorCounts sensorCounts,
            Clock clock,
            @ConfigProperty(name = "flexplek.readings.keep", defaultValue = "P800D") Duration keep) {
        this.sensorCounts = sensorCounts;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(cron = "${flexplek.readings.forget-at:0 30 3 * * ?}")
    void forget() {
        Instant before = clock.instant().minus(keep);
        long forgotten = 0;
        int batch;
        do {
            batch = sensorCounts.forgetBefore(before, BATCH);
            forgotten += batch;
        } while (batch == BATCH);
        LOG.infof("readings_forgotten count=%d", forgotten);
    }
}
