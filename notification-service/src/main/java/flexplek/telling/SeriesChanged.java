package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Concerns the person, who counts on dates that are not booked yet. */
record SeriesChanged(@JsonUnwrapped BookedSeries series, UUID personId, UUID changedBy, String change, LocalDate from)
        implements TellingEvent {

    SeriesChanged {
        requireNonNull(series, "series");
        requireNonNull(personId, "personId");
        requireNonNull(changedBy, "changedBy");
        requireNonNull(change, "change");
        requireNonNull(from, "from");
    }

    @Override
    public List<Told> tells() {
        return changedBy.equals(personId)
                ? List.of()
                : List.of(new Told(
                        personId,
                        new News.SeriesChanged(
                                series, changedBy, change.equals("ENDED"), change.equals("MADE"), from)));
    }
}
