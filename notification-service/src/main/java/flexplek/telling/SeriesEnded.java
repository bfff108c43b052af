package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns the person, who did not say that they still come. */
record SeriesEnded(@JsonUnwrapped BookedSeries series, UUID personId) implements TellingEvent {

    SeriesEnded {
        requireNonNull(series, "series");
        requireNonNull(personId, "personId");
    }

    @Override
    public List<Told> tells() {
        return List.of(new Told(personId, new News.SeriesEnded(series)));
    }
}
