package flexplek.series;

import flexplek.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/**
 * Asks who did not check in three times running whether they still come, and ends the series of who does not say so in time.
 * Only of series that people made for themselves, as whether they came is for nobody else to know. Replicas share the work:
 * each passes by what another holds.
 */
@ApplicationScoped
class AskToConfirm {

    private static final int BATCH = 200;

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
        all(now -> allSeries.missedThrice(now, BATCH).stream().map(this::ask).toList());
        all(now -> allSeries.unconfirmed(now, BATCH).stream().map(this::end).toList());
    }

    private void all(Function<Instant, List<SeriesEvent>> some) {
        int done;
        do {
            done = QuarkusTransaction.requiringNew().call(() -> {
                List<SeriesEvent> told = some.apply(clock.instant());
                if (!told.isEmpty()) {
                    outbox.write(told);
                }
                return told.size();
            });
        } while (done == BATCH);
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
