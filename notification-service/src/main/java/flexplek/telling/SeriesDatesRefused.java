package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** Concerns the person, who counts on these dates. */
record SeriesDatesRefused(@JsonUnwrapped BookedSeries series, UUID personId, List<Refused> dates)
        implements TellingEvent {

    /** Why, the series itself tells. */
    record Refused(LocalDate day) {
        Refused {
            requireNonNull(day, "day");
        }
    }

    SeriesDatesRefused {
        requireNonNull(series, "series");
        requireNonNull(personId, "personId");
        requireNonNull(dates, "dates");
    }

    @Override
    public List<Told> tells() {
        return List.of(new Told(
                personId,
                new News.SeriesRefused(series, dates.stream().map(Refused::day).toList())));
    }
}
