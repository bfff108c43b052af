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
    private final List<Finding> found = new ArrayList<>();

    void add(String file, @Nullable Integer row, String field, String message) {
        found.add(new Finding(file, row, field, message));
    }

    boolean isEmpty() {
        return found.isEmpty();
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
                        found.size() + (found.size() == 1 ? " thing is" : " things are")
                                + " not right; nothing was stored. Mend what is named and import again.")
                .with("violations", found.subList(0, Math.min(MOST, found.size())))
                .build();
    }
}
