package flexplek.series;

import flexplek.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/**
 * Asks who did not check in three times running whether they still come, and ends the series of who does not say so in time.
 * Only of series that people made for themselves, as whether they came is for nobody else to know. Replicas share the work:
 * each passes by what another holds.
 */
@ApplicationScoped
class AskToConfirm {

    private final AllSeries allSeries;
    private final EndSeries endSeries;
    private final SeriesOutlines outlines;
    private final Outbox outbox;
    private final SeriesSettings settings;
    private final Clock clock;

    AskToConfirm(
            AllSeries allSeries,
            EndSeries endSeries,
            SeriesOutlines outlines,
            Outbox outbox,
            SeriesSettings settings,
            Clock clock) {
        this.allSeries = allSeries;
        this.endSeries = endSeries;
        this.outlines = outlines;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${flexplek.ask-series.every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        all(now -> allSeries.findMissedThrice(now).map(this::ask));
        all(now -> allSeries.findUnconfirmed(now).map(this::end));
    }

    /** Each in a transaction of its own: to end one locks counters and bookings, which no two series take in one order. */
    private void all(Function<Instant, Optional<SeriesEvent>> next) {
        boolean done;
        do {
            done = QuarkusTransaction.requiringNew().call(() -> {
                Optional<SeriesEvent> told = next.apply(clock.instant());
                told.ifPresent(outbox::write);
                return told.isEmpty();
            });
        } while (!done);
    }

    private SeriesEvent ask(BookingSeries series) {
        Instant by = clock.instant().plus(settings.confirmWithin());
        series.askToConfirm(by, allSeries.today(series));
        return new SeriesEvent.ToConfirm(outlines.of(series), by);
    }

    private SeriesEvent end(BookingSeries series) {
        return new SeriesEvent.Ended(outlines.of(series), endSeries.unconfirmed(series));
    }
}
