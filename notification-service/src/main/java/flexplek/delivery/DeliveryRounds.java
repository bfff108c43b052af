package flexplek.delivery;

import flexplek.standing.Standing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import java.time.Clock;
import java.util.List;

/** One round for each channel that has a carrier, from start to stop. */
@ApplicationScoped
class DeliveryRounds {

    private final List<DeliveryRound> rounds;

    DeliveryRounds(
            @All List<Carrier> carriers,
            Standing standing,
            Deliveries deliveries,
            DeliverySettings settings,
            MeterRegistry meters,
            Clock clock) {
        rounds = carriers.stream()
                .map(carrier -> new DeliveryRound(
                        carrier,
                        new CarryNext(carrier, standing, deliveries, settings, meters, clock),
                        settings.poll()))
                .toList();
    }

    void start(@Observes StartupEvent event) {
        rounds.forEach(DeliveryRound::start);
    }

    void wake(@Observes(during = TransactionPhase.AFTER_SUCCESS) DeliveryWaiting waiting) {
        rounds.forEach(DeliveryRound::wake);
    }

    void stop(@Observes ShutdownEvent event) throws InterruptedException {
        rounds.forEach(DeliveryRound::stop);
        for (DeliveryRound round : rounds) {
            round.awaitEnd();
        }
    }
}
