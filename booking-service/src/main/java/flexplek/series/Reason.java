package flexplek.series;

import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.rule.Refusal;
import flexplek.rule.RefusalProblems;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Why a date was refused, as it was said then in each language: rules change, and their words with them. */
record Reason(String type, Map<String, Said> said) {

    record Said(String title, String detail) {}

    static Reason of(Refusal refusal) {
        return of(RefusalProblems.problem(refusal));
    }

    static Reason of(HttpProblem problem) {
        Map<String, Said> said = new TreeMap<>();
        for (Tongue tongue : List.of(Tongue.DUTCH, Tongue.ENGLISH)) {
            HttpProblem spoken = SpokenProblems.in(tongue, problem);
            said.put(tongue.language().getLanguage(), new Said(spoken.getTitle(), spoken.getDetail()));
        }
        return new Reason(String.valueOf(problem.getType()), said);
    }

    /** The type without its path. */
    String name() {
        return type.substring(type.lastIndexOf('/') + 1);
    }

    /** The name as events write words: {@code space-taken} is SPACE_TAKEN. */
    String code() {
        return name().toUpperCase(Locale.ROOT).replace('-', '_');
    }

    BookingSeriesView.DateReason in(Tongue tongue) {
        Said words = said.getOrDefault(tongue.language().getLanguage(), new Said("", ""));
        return new BookingSeriesView.DateReason(type, words.title, words.detail);
    }
}
