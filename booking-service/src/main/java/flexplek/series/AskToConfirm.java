package flexplek.series;

import flexplek.outbox.Outbox;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jboss.logging.Logger;

/**
 * Asks who did not check in three times running whether they still come, and ends the series of who does not say so in time.
 * Only of series that people made for themselves, as whether they came is for nobody else to know. Replicas share the work:
 * each passes by what another holds.
 */
@ApplicationScoped
class AskToConfirm {

    private static final Logger LOG = Logger.getLogger(AskToConfirm.class);
    private static final int BATCH = 200;

    private final SeriesToConfirm series;
    private final EndSeries endSeries;
    private final SeriesOutlines outlines;
    private final Outbox outbox;
    private final SeriesSettings settings;
    private final Clock clock;

    AskToConfirm(
            SeriesToConfirm series,
            EndSeries endSeries,
            SeriesOutlines outlines,
            Outbox outbox,
            SeriesSettings settings,
            Clock clock) {
        this.series = series;
        this.endSeries = endSeries;
        this.outlines = outlines;
        this.outbox = outbox;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(every = "${flexplek.ask-series.every:15m}", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void round() {
        all(series::missedThrice, (id, now) -> series.lockMissedThrice(id, now).ifPresent(this::ask));
        all(series::unconfirmed, (id, now) -> series.lockUnconfirmed(id, now).ifPresent(this::end));
    }

    /** So many ids after one, in their order. */
    private interface Found {
        List<UUID> after(Instant now, UUID after, int most);
    }

    private void all(Found found, BiConsumer<UUID, Instant> act) {
        UUID after = new UUID(0, 0);
        List<UUID> some;
        do {
            UUID last = after;
            some = QuarkusTransaction.requiringNew().call(() -> found.after(clock.instant(), last, BATCH));
            some.forEach(id -> one(id, act));
            after = some.isEmpty() ? after : some.getLast();
        } while (some.size() == BATCH);
    }

    /**
     * In a transaction of its own: to end one locks counters and bookings, which no two series take in one order. What is not
     * done now is done in the next round, and keeps no other from its turn.
     */
    private void one(UUID id, BiConsumer<UUID, Instant> act) {
        try {
            QuarkusTransaction.requiringNew().run(() -> act.accept(id, clock.instant()));
        } catch (RuntimeException e) {
            LOG.errorf(e, "series %s could not be asked about or ended", id);
        }
    }

    private void ask(BookingSeries missed) {
        SeriesEvent.Outline outline = outlines.of(missed);
        Instant now = clock.instant();
        Instant by = now.plus(settings.confirmWithin());
        missed.askToConfirm(by, LocalDate.ofInstant(now, ZoneId.of(outline.zone())));
        outbox.write(new SeriesEvent.ToConfirm(outline, by));
    }

    private void end(BookingSeries unconfirmed) {
        endSeries
                .unconfirmed(unconfirmed)
                .ifPresent(bookings -> outbox.write(new SeriesEvent.Ended(outlines.of(unconfirmed), bookings)));
    }
}
