package flexplek.history;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntSupplier;
import org.jboss.logging.Logger;

/**
 * Makes the months of history ahead, closes those of which nothing more is told, so that their bookings are forgotten and what
 * spaces were before, and drops those that are older than they are kept. Any replica may do it, and twice does no harm.
 */
@ApplicationScoped
class KeepMonths {

    private static final Logger LOG = Logger.getLogger(KeepMonths.class);

    private static final Duration AHEAD = Duration.ofDays(62);
    /** So much is open, or ahead of it. */
    private static final int LEAST_MONTHS = 3;

    private static final int BATCH = 10_000;

    private final Months months;
    private final KeptBookings bookings;
    private final KeptSpaces spaces;
    private final CloseMonths closeMonths;
    private final HistorySettings settings;
    private final Clock clock;

    KeepMonths(
            Months months,
            KeptBookings bookings,
            KeptSpaces spaces,
            CloseMonths closeMonths,
            HistorySettings settings,
            Clock clock) {
        this.months = months;
        this.bookings = bookings;
        this.spaces = spaces;
        this.closeMonths = closeMonths;
        this.settings = settings;
        this.clock = clock;
    }

    void atStart(@Observes StartupEvent starting) {
        check(settings);
        makeAhead();
    }

    static void check(HistorySettings settings) {
        Period retention = settings.retention();
        // Nowhere are three months longer than from this date on.
        LocalDate any = LocalDate.of(1970, Month.JULY, 1);
        if (any.plus(retention).isBefore(any.plusMonths(LEAST_MONTHS))) {
            throw new IllegalStateException(
                    "flexplek.history.retention is " + retention + ": set one from P" + LEAST_MONTHS + "M on");
        }
    }

    @Scheduled(
            cron = "${flexplek.history.months-at:" + HistorySettings.EACH_NIGHT + "}",
            concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void keep() {
        makeAhead();
        Instant closedUntil = QuarkusTransaction.requiringNew().call(() -> closeMonths.until(firstKept()));
        forget(() -> bookings.forgetBefore(closedUntil, BATCH));
        forget(() -> spaces.forgetBefore(closedUntil, BATCH));
        QuarkusTransaction.requiringNew().run(this::drop);
    }

    private void makeAhead() {
        months.make(clock.instant(), clock.instant().plus(AHEAD));
    }

    private YearMonth firstKept() {
        return YearMonth.from(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minus(settings.retention()));
    }

    private void forget(IntSupplier some) {
        int batch;
        do {
            batch = QuarkusTransaction.requiringNew().call(some::getAsInt);
        } while (batch == BATCH);
    }

    private void drop() {
        YearMonth first = firstKept();
        List<YearMonth> old =
                months.there().stream().filter(month -> month.isBefore(first)).toList();
        old.forEach(months::drop);
        closeMonths.forgetBefore(first);
        if (!old.isEmpty()) {
            LOG.infof("history_dropped months=%s", old);
        }
    }
}
