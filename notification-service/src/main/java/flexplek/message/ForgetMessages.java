package flexplek.message;

import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Forgets old messages each night, and with them their mail; any replica may do it, twice does no harm. */
@ApplicationScoped
class ForgetMessages {

    private static final Logger LOG = Logger.getLogger(ForgetMessages.class);

    private final Messages messages;
    private final Clock clock;
    private final Duration keep;

    ForgetMessages(
            Messages messages,
            Clock clock,
            @ConfigProperty(name = "flexplek.messages.keep", defaultValue = "P180D") Duration keep) {
        this.messages = messages;
        this.clock = clock;
        this.keep = keep;
    }

    @Scheduled(cron = "0 20 3 * * ?")
    @Transactional
    void forget() {
        long forgotten = messages.forgetBefore(clock.instant().minus(keep));
        LOG.infof("messages forgotten=%d", forgotten);
    }
}
