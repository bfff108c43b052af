package flexplek.buildingimport;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.platform.Problems;
import flexplek.platform.Texts;
import flexplek.platform.Tongue;
import flexplek.platform.Worded;
import flexplek.platform.Wording;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the files, so that an administrator mends them in one go. */
final class Findings {

    /**
     * {@code row} counts from 1 as a spreadsheet does, the header being row 1; a feature of the plan counts from 1 as well.
     * {@code code} is that of the space, neighbourhood or floor that stands there.
     */
    record Finding(
            String file, @Nullable Integer row, @Nullable String code, String field, Wording message)
            implements Worded {

        @JsonInclude(JsonInclude.Include.NON_NULL)
        record Said(
                String file,
                @Nullable Integer row,
                @Nullable String code,
                String field,
                String message) {}

        @Override
        public Said in(Tongue tongue) {
            return new Said(file, row, code, field, cut(message.in(tongue), LONGEST));
        }
    }

    /** Messages repeat what stands in a file, of which a cell may be as long as the file. */
    private static final int LONGEST = 300;

    private static final List<String> FILES = List.of("building", "plan", "spaces");

    private final List<Finding> found = new ArrayList<>();

    void add(String file, @Nullable Integer row, String field, Function<BuildingImportWords, String> message) {
        add(file, row, null, field, message);
    }

    void add(
            String file,
            @Nullable Integer row,
            @Nullable String code,
            String field,
            Function<BuildingImportWords, String> message) {
        String known = code == null || code.isEmpty() || !Texts.canBeKept(code) ? null : cut(code, 40);
        found.add(new Finding(file, row, known, cut(field, 100), Wording.of(BuildingImportWords.class, message)));
    }

    void addWorded(String file, @Nullable Integer row, String field, Wording message) {
        found.add(new Finding(file, row, null, field, message));
    }

    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
        return text.substring(0, end) + " …";
    }

    boolean isEmpty() {
        return found.isEmpty();
    }

    int count() {
        return found.size();
    }

    /** In the order of the files and their rows. */
    List<Finding> named() {
        return found.stream()
                .sorted(Comparator.comparingInt((Finding f) -> FILES.indexOf(f.file))
                        .thenComparingInt(f -> f.row == null ? 0 : f.row))
                .toList();
    }

    void refuseIfAny() {
        if (!isEmpty()) {
            throw Problems.importRefused(
                    422, Wording.of(BuildingImportWords.class, BuildingImportWords::refused), named());
        }
    }
}
