package flexplek.history;

import flexplek.platform.OneColumn;
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
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Makes the months of history ahead, closes those of which nothing more is told, so that their bookings are forgotten and what
 * spaces were before, and drops those that are older than they are kept. Any replica may do it, and twice does no harm.
 */
@ApplicationScoped
class KeepMonths {

    private static final Logger LOG = Logger.getLogger(KeepMonths.class);

    /** After its end a month still changes for so long, by what is told late. */
    private static final Duration LATE = Duration.ofDays(35);

    private static final Duration QUIET = Duration.ofDays(1);
    private static final Duration AHEAD = Duration.ofDays(62);
    /** So much is open, or ahead of it. */
    private static final int LEAST_MONTHS = 3;

    private static final int BATCH = 10_000;

    private final Months months;
    private final KeptBookings bookings;
    private final KeptSpaces spaces;
    private final Days days;
    private final Session entities;
    private final HistorySettings settings;
    private final Clock clock;

    KeepMonths(
            Months months,
            KeptBookings bookings,
            KeptSpaces spaces,
            Days days,
            Session entities,
            HistorySettings settings,
            Clock clock) {
        this.months = months;
        this.bookings = bookings;
        this.spaces = spaces;
        this.days = days;
        this.entities = entities;
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
        Instant closedUntil = QuarkusTransaction.requiringNew().call(this::close);
        forget(() -> bookings.forgetBefore(closedUntil, BATCH));
        forget(() -> spaces.forgetBefore(closedUntil, BATCH));
        QuarkusTransaction.requiringNew().run(this::drop);
    }

    private void makeAhead() {
        months.make(clock.instant(), clock.instant().plus(AHEAD));
    }

    /**
     * Waits for those who write; from then on they pass over what is of a closed month. A past of which nothing is known yet
     * stays open: who brings it in loses nothing.
     */
    private Instant close() {
        Instant before = OneColumn.of(entities, "select until from history_closed for update", Instant.class)
                .getSingleResult();
        Instant until = Months.startOf(Months.of(clock.instant().minus(LATE)));
        until = earlier(until, monthThatChanges());
        Instant oldest = Months.startOf(firstKept());
        until = oldest.isAfter(until) ? oldest : until;
        if (!until.isAfter(before) || !days.isAnyBefore(LocalDate.ofInstant(until, ZoneOffset.UTC))) {
            return before;
        }
        entities.createNativeMutationQuery("update history_closed set until = :until")
                .setParameter("until", until)
                .executeUpdate();
        LOG.infof("history_closed until=%s", until);
        return until;
    }

    private static Instant earlier(Instant one, @Nullable Instant other) {
        return other != null && other.isBefore(one) ? other : one;
    }

    /** The month of the first day that is still to be counted, or of which something was told lately; null without one. */
    private @Nullable Instant monthThatChanges() {
        LocalDate first = OneColumn.of(
                        entities, "select min(day) from history_day where due or told_at > :since", LocalDate.class)
                .setParameter("since", clock.instant().minus(QUIET))
                .getSingleResultOrNull();
        // A local day begins in the month before, where clocks are ahead of UTC.
        return first == null ? null : Months.startOf(YearMonth.from(first.minusDays(1)));
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
        entities.createNativeMutationQuery("delete from history_day where day < :first")
                .setParameter("first", first.atDay(1))
                .executeUpdate();
        if (!old.isEmpty()) {
            LOG.infof("history_dropped months=%s", old);
        }
    }
}
