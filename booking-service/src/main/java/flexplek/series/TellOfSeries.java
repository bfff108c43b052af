package flexplek.series;

import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.AfterCommit;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;

/** Tells a person what somebody else did with their series: what is not booked yet has no event of its own. */
@ApplicationScoped
class TellOfSeries {

    private final SeriesOutlines outlines;
    private final Outbox outbox;
    private final AfterCommit afterCommit;

    TellOfSeries(SeriesOutlines outlines, Outbox outbox, AfterCommit afterCommit) {
        this.outlines = outlines;
        this.outbox = outbox;
        this.afterCommit = afterCommit;
    }

    void made(BookingSeries series, BookingSeriesView.Counts counts) {
        SeriesEvent.Outline outline = outlines.of(series);
        tell(series, series.madeBy(), outline.madeBy(), SeriesEvent.Change.MADE, series.firstDay());
        afterCommit.tell(
                "series.made",
                "id=" + series.id() + " booked=" + counts.booked() + " later=" + counts.later() + " refused="
                        + counts.refused());
    }

    void changed(BookingSeries series, Caller by, LocalDate from) {
        tell(series, by.key(), by.personId(), SeriesEvent.Change.CHANGED, from);
    }

    void ended(BookingSeries series, Caller by, LocalDate from) {
        tell(series, by.key(), by.personId(), SeriesEvent.Change.ENDED, from);
    }

    private void tell(BookingSeries series, int key, UUID by, SeriesEvent.Change change, LocalDate from) {
        if (key != series.person()) {
            outbox.write(new SeriesEvent.Changed(outlines.of(series), by, change, from));
        }
    }
}
