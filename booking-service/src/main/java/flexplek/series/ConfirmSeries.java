package flexplek.series;

import flexplek.people.Caller;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** A person says that they still come. */
@ApplicationScoped
class ConfirmSeries {

    private final AllSeries allSeries;

    ConfirmSeries(AllSeries allSeries) {
        this.allSeries = allSeries;
    }

    BookingSeries confirm(Caller caller, UUID id) {
        BookingSeries series = allSeries.lockFor(caller, id);
        if (series.status(allSeries.today(series)) == SeriesStatus.ENDED) {
            throw SeriesProblems.ended();
        }
        series.confirm();
        return series;
    }
}
