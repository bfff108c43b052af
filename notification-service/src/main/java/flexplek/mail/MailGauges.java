package flexplek.mail;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** How much mail waits, and how long the oldest has; asked from the database when somebody looks. */
@ApplicationScoped
class MailGauges {

    private final Mails mails;
    private final Clock clock;

    MailGauges(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        Gauge.builder("flexplek.mails.pending", this, gauges -> gauges.waiting())
                .description("Mail not yet handed to the mail server")
                .register(meters);
        Gauge.builder("flexplek.mails.oldest.pending", this, gauges -> gauges.oldestAge())
                .description("How long the oldest of these has waited")
                .baseUnit("seconds")
                .register(meters);
    }

    double waiting() {
        return QuarkusTransaction.requiringNew().call(mails::waiting);
    }

    double oldestAge() {
        return QuarkusTransaction.requiringNew()
                .call(mails::oldestWaiting)
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
