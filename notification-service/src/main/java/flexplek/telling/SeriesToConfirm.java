package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Concerns the person, who loses the series without a word. */
record SeriesToConfirm(@JsonUnwrapped BookedSeries series, UUID personId, Instant confirmBy) implements TellingEvent {

    SeriesToConfirm {
        requireNonNull(series, "series");
        requireNonNull(personId, "personId");
        requireNonNull(confirmBy, "confirmBy");
    }

    @Override
    public List<Told> tells() {
        return List.of(new Told(personId, new News.SeriesAsked(series, confirmBy)));
    }
}
