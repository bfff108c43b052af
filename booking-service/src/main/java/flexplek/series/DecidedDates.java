package flexplek.series;

import flexplek.platform.AfterCommit;
import flexplek.rule.Decision;
import flexplek.rule.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.List;
import java.util.stream.Stream;

/** Hands on what rules refused of dates, once that is the answer. */
@ApplicationScoped
class DecidedDates {

    private final Event<Decision> decisions;
    private final AfterCommit afterCommit;

    DecidedDates(Event<Decision> decisions, AfterCommit afterCommit) {
        this.decisions = decisions;
        this.afterCommit = afterCommit;
    }

    /** When the transaction under way is committed; it may be done again before. */
    void atCommit(List<SeriesDate> dates) {
        afterCommit.run(() -> now(dates));
    }

    /** Of one date, that stays as it was. */
    void now(Refused refused) {
        Stream.ofNullable(refused.decision()).forEach(decisions::fire);
    }

    /** Of an act that ends here, with nothing of it written. */
    void now(List<SeriesDate> dates) {
        dates.stream().map(SeriesDate::decision).flatMap(Stream::ofNullable).forEach(decisions::fire);
    }
}
