package flexplek.series;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;

/** Tells a person what somebody else did with their series: what is not booked yet has no event of its own. */
@ApplicationScoped
class TellOfSeries {

    private final SeriesOutlines outlines;
    private final Outbox outbox;

    TellOfSeries(SeriesOutlines outlines, Outbox outbox) {
        this.outlines = outlines;
        this.outbox = outbox;
    }

    void changed(BookingSeries series, Caller by, LocalDate from) {
        tell(series, by, SeriesEvent.Change.CHANGED, from);
    }

    void ended(BookingSeries series, Caller by, LocalDate from) {
        tell(series, by, SeriesEvent.Change.ENDED, from);
    }

    private void tell(BookingSeries series, Caller by, SeriesEvent.Change change, LocalDate from) {
        if (by.key() != series.person()) {
            outbox.write(new SeriesEvent.Changed(outlines.of(series), by.personId(), change, from));
        }
    }
}
