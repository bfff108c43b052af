package flexplek.history;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import org.hibernate.Session;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Closes the months of history of which nothing more is told, in a transaction. */
@ApplicationScoped
class CloseMonths {

    private static final Logger LOG = Logger.getLogger(CloseMonths.class);

    /** After its end a month still changes for so long, by what is told late. */
    private static final Duration LATE = Duration.ofDays(35);

    private static final Duration QUIET = Duration.ofDays(1);

    private final Days days;
    private final Session entities;
    private final Clock clock;

    CloseMonths(Days days, Session entities, Clock clock) {
        this.days = days;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Waits for those who write; from then on they pass over what is of a closed month. A past of which nothing is known yet
     * stays open: who brings it in loses nothing. Until when history is closed; {@code firstKept}: what is older is dropped.
     */
    Instant until(YearMonth firstKept) {
        Instant before = OneColumn.of(entities, "select until from history_closed for update", Instant.class)
                .getSingleResult();
        Instant until = Months.startOf(Months.of(clock.instant().minus(LATE)));
        until = earlier(until, monthThatChanges());
        Instant oldest = Months.startOf(firstKept);
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

    /** Of months that are dropped no day is known any more. */
    void forgetBefore(YearMonth first) {
        entities.createNativeMutationQuery("delete from history_day where day < :first")
                .setParameter("first", first.atDay(1))
                .executeUpdate();
    }
}
