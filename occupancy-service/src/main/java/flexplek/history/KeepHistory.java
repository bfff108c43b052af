package flexplek.history;

import flexplek.place.Places;
import flexplek.platform.Problems;
import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** Keeps what history is counted from: at least once, and keeping it twice or in another order changes nothing. */
@ApplicationScoped
class KeepHistory {

    private final HistoryFacts facts;
    private final Places places;

    KeepHistory(HistoryFacts facts, Places places) {
        this.facts = facts;
        this.places = places;
    }

    /** A database that is down delays, never loses: the batch is tried until it is kept. */
    @Incoming("history")
    @Blocking
    @Retry(maxRetries = -1, maxDuration = 0, delay = 1, delayUnit = ChronoUnit.SECONDS)
    void keep(ConsumerRecords<String, byte[]> messages) {
        if (!places.areKnown()) {
            throw Problems.tryAgain();
        }
        facts.keep(Heard.of(messages));
    }
}
