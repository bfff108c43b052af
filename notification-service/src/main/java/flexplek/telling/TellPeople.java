package flexplek.telling;

import flexplek.delivery.Deliveries;
import flexplek.delivery.DeliveryWaiting;
import flexplek.message.Message;
import flexplek.message.Messages;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes down what a batch of events tells, in one transaction: all of it or nothing, and each event once. */
@ApplicationScoped
class TellPeople {

    private static final Logger LOG = Logger.getLogger(TellPeople.class);

    private final EventsSeen seen;
    private final Messages messages;
    private final Deliveries deliveries;
    private final Event<DeliveryWaiting> waiting;
    private final MeterRegistry meters;
    private final Clock clock;

    TellPeople(
            EventsSeen seen,
            Messages messages,
            Deliveries deliveries,
            Event<DeliveryWaiting> waiting,
            MeterRegistry meters,
            Clock clock) {
        this.seen = seen;
        this.messages = messages;
        this.deliveries = deliveries;
        this.waiting = waiting;
        this.meters = meters;
        this.clock = clock;
    }

    /** Events that tell nobody anything leave no trace; to see them twice does no harm. */
    @Transactional
    public void tell(List<Telling> batch) {
        List<Telling> telling = batch.stream().filter(t -> !t.told().isEmpty()).toList();
        if (telling.isEmpty()) {
            return;
        }
        Instant now = clock.instant();
        Set<UUID> fresh = seen.add(telling.stream().map(Telling::eventId).toList(), now);
        for (Telling one : telling) {
            if (fresh.remove(one.eventId())) {
                tell(one, now);
            }
        }
        waiting.fire(new DeliveryWaiting());
    }

    private void tell(Telling telling, Instant now) {
        for (Told told : telling.told()) {
            Message message = new Message(telling.eventId(), told.personId(), told.news(), now);
            messages.persist(message);
            deliveries.queue(message, now);
            meters.counter("flexplek.notifications", "kind", told.news().kind().name())
                    .increment();
        }
        LOG.infof(
                "told event=%s kind=%s people=%d",
                telling.eventId(),
                telling.told().getFirst().news().kind(),
                telling.told().size());
    }
}
