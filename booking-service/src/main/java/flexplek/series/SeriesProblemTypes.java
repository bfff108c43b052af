package flexplek.series;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of series. */
@ApplicationScoped
class SeriesProblemTypes implements ProblemTypes {

    private static final ProblemType.In<SeriesWords> TYPES = ProblemType.in(SeriesWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("series-not-whole", SeriesWords::notWhole, SeriesWords::whySeriesNotWhole),
                TYPES.of("series-ended", SeriesWords::ended, SeriesWords::whySeriesEnded),
                TYPES.of("time-skipped", SeriesWords::timeSkipped, SeriesWords::whyTimeSkipped),
                TYPES.of("maker-may-not", SeriesWords::makerMayNot, SeriesWords::whyMakerMayNot));
    }
}
