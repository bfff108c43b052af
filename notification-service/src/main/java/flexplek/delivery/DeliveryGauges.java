package flexplek.delivery;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;

/** How much waits by each channel, and how long the oldest has; asked from the database when somebody looks. */
@ApplicationScoped
class DeliveryGauges {

    private final Deliveries deliveries;
    private final Clock clock;

    DeliveryGauges(Deliveries deliveries, Clock clock) {
        this.deliveries = deliveries;
        this.clock = clock;
    }

    void register(@Observes StartupEvent event, MeterRegistry meters) {
        for (Channel channel : Channel.all()) {
            Gauge.builder(channel.measured() + ".pending", this, gauges -> gauges.waiting(channel))
                    .description("Messages not yet handed over")
                    .register(meters);
            Gauge.builder(channel.measured() + ".oldest.pending", this, gauges -> gauges.oldestAge(channel))
                    .description("How long the oldest of these has waited")
                    .baseUnit("seconds")
                    .register(meters);
        }
    }

    double waiting(Channel channel) {
        return QuarkusTransaction.requiringNew().call(() -> deliveries.waiting(channel));
    }

    double oldestAge(Channel channel) {
        return QuarkusTransaction.requiringNew()
                .call(() -> deliveries.oldestWaiting(channel))
                .map(oldest -> Duration.between(oldest, clock.instant()).toSeconds())
                .orElse(0L);
    }
}
