package flexplek.telling;

import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import org.jboss.logging.Logger;

/**
 * Takes events in batches. A batch ends only when every record is told or set aside; a nack would put the good records
 * of a batch aside with the bad one, so poison is sorted out here, record by record.
 */
@ApplicationScoped
class ListenToEvents {

    private static final Logger LOG = Logger.getLogger(ListenToEvents.class);

    private record Read(ConsumerRecord<String, byte[]> source, Telling telling) {}

    private final TellPeople tellPeople;
    private final DeadLetters deadLetters;
    private final Patience patience;
    private final TellingSettings settings;
    private final Clock clock;

    ListenToEvents(
            TellPeople tellPeople, DeadLetters deadLetters, Patience patience, TellingSettings settings, Clock clock) {
        this.tellPeople = tellPeople;
        this.deadLetters = deadLetters;
        this.patience = patience;
        this.settings = settings;
        this.clock = clock;
    }

    @Incoming("flexplek.bookings")
    @RunOnVirtualThread
    void bookings(ConsumerRecords<String, byte[]> batch) {
        take(batch);
    }

    @Incoming("flexplek.team-days")
    @RunOnVirtualThread
    void teamDays(ConsumerRecords<String, byte[]> batch) {
        take(batch);
    }

    @Incoming("flexplek.faults")
    @RunOnVirtualThread
    void faults(ConsumerRecords<String, byte[]> batch) {
        take(batch);
    }

    @Incoming("flexplek.visits")
    @RunOnVirtualThread
    void visits(ConsumerRecords<String, byte[]> batch) {
        take(batch);
    }

    private void take(ConsumerRecords<String, byte[]> batch) {
        List<Read> good = new ArrayList<>();
        for (ConsumerRecord<String, byte[]> source : batch) {
            try {
                good.add(new Read(source, EventReading.read(source)));
            } catch (Poison poison) {
                setAside(source, String.valueOf(poison.getMessage()));
            }
        }
        List<Read> timely = timely(good);
        if (!told(timely)) {
            for (Read one : timely) {
                if (!told(List.of(one))) {
                    setAside(one.source, "the database cannot take it");
                }
            }
        }
    }

    /** Without what happened too long ago to be told. */
    private List<Read> timely(List<Read> batch) {
        Instant oldest = clock.instant().minus(settings.oldest());
        List<Read> timely =
                batch.stream().filter(one -> !one.telling.at().isBefore(oldest)).toList();
        if (timely.size() < batch.size()) {
            LOG.infof("passed over events=%d before=%s", batch.size() - timely.size(), oldest);
        }
        return timely;
    }

    /** False when the database can never take these. */
    private boolean told(List<Read> batch) {
        return patience.untilDone(() -> {
            try {
                tellPeople.tell(batch.stream().map(Read::telling).toList());
                return true;
            } catch (RuntimeException e) {
                if (DatabaseFault.isForEver(e)) {
                    return false;
                }
                throw e;
            }
        });
    }

    private void setAside(ConsumerRecord<String, byte[]> source, String reason) {
        patience.untilDone(() -> {
            deadLetters.add(source, reason);
            return true;
        });
    }
}
