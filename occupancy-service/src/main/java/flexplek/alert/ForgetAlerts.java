package flexplek.alert;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets at night alerts that ended long ago, and sooner who acknowledged them; any replica may, twice does no harm. */
@ApplicationScoped
class ForgetAlerts {

    private static final Logger LOG = Logger.getLogger(ForgetAlerts.class);

    /** Whoever acknowledged an alert may want to see that it was them as long as it is talked about. */
    private static final Duration KEEP_WHO = Duration.ofDays(30);

    private final Alerts alerts;
    private final Clock clock;
    private final Duration keep;

    ForgetAlerts(
            Alerts alerts,
            Clock clock,
            @ConfigProperty(name = "flexplek.alerts.keep", defaultValue = "P400D") Duration keep) {
        this.alerts = alerts;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(cron = "${flexplek.alerts.forget-at:0 40 3 * * ?}")
    @Transactional
    void forget() {
        Instant now = clock.instant();
        LOG.infof("alerts_forgotten count=%d", alerts.forget(now.minus(keep), now.minus(KEEP_WHO)));
    }
}
