package flexplek.buildingimport;

import flexplek.platform.Problems;
import flexplek.platform.Worded;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Everything that is wrong with the files, so that an administrator mends them in one go. */
final class Findings {

    /** {@code row} counts from 1, the header of a CSV file being row 1; a feature of the plan counts from 1 as well. */
    record Finding(String file, @Nullable Integer row, String field, String message) implements Worded {
        @Override
        public Finding worded(String other) {
            return new Finding(file, row, field, other);
        }
    }

    private static final int MOST = 200;

    /** Messages repeat what stands in a file, of which a cell may be as long as the file. */
    private static final int LONGEST = 300;

    private final List<Finding> named = new ArrayList<>();
    private int found;

    void add(String file, @Nullable Integer row, String field, String message) {
        if (++found <= MOST) {
            String said = message.length() <= LONGEST ? message : message.substring(0, LONGEST) + " …";
            named.add(new Finding(file, row, field, said));
        }
    }

    boolean isEmpty() {
        return found == 0;
    }

    void refuseIfAny() {
        if (!isEmpty()) {
            throw refusal();
        }
    }

    private HttpProblem refusal() {
        return Problems.of(
                        422,
                        "import-refused",
                        "The building cannot be imported",
                        found + (found == 1 ? " thing is" : " things are")
                                + " not right; nothing was stored. Mend what is named and import again.")
                .with("violations", List.copyOf(named))
                .build();
    }
}
