package flexplek.series;

import flexplek.platform.Problems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.time.LocalDate;
import java.util.List;

/** What is refused of a series as a whole. */
final class SeriesProblems {

    private SeriesProblems() {}

    /** Nothing was written; the dates say why. */
    static HttpProblem notWhole(List<SeriesDate> dates, Tongue tongue) {
        int refused = (int)
                dates.stream().filter(date -> date.is(DateOutcome.REFUSED)).count();
        int wanted = (int)
                dates.stream().filter(date -> !date.is(DateOutcome.LEFT_OUT)).count();
        return Problems.of(
                        409,
                        "series-not-whole",
                        Wording.of(SeriesWords.class, SeriesWords::notWhole),
                        Wording.of(SeriesWords.class, words -> words.refusedOf(refused, wanted)))
                .with("dates", dates.stream().map(date -> date.member(tongue)).toList())
                .build();
    }

    /** No answer by itself: why a date of a series has no such time. */
    static HttpProblem timeSkipped(LocalDate day, Times times) {
        return Problems.of(
                        422,
                        "time-skipped",
                        Wording.of(SeriesWords.class, SeriesWords::timeSkipped),
                        Wording.of(
                                SeriesWords.class,
                                (words, tongue) -> words.otherTimeThen(
                                        tongue.day(day), tongue.time(times.start()), tongue.time(times.end()))))
                .build();
    }

    /** No answer by itself: what its person reads of a date that its maker could not book any more. */
    static HttpProblem makerMayNot() {
        return Problems.of(
                        403,
                        "maker-may-not",
                        Wording.of(SeriesWords.class, SeriesWords::makerMayNot),
                        Wording.of(SeriesWords.class, SeriesWords::makeYourOwn))
                .build();
    }

    static HttpProblem ended() {
        return Problems.of(
                        409,
                        "series-ended",
                        Wording.of(SeriesWords.class, SeriesWords::ended),
                        Wording.of(SeriesWords.class, SeriesWords::makeANewOne))
                .build();
    }
}
