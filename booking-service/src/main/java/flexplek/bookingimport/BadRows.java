package flexplek.bookingimport;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.HttpProblem;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The rows that cannot be stored, each with its field and reason, so that they are mended in one go. */
final class BadRows {

    private static final int MOST = 100;

    private final List<Problems.Violation> named = new ArrayList<>();
    private int found;
    private boolean taken;

    /** {@code row} counts from 0, as the list of the request does. */
    void add(int row, String field, Function<BookingImportWords, String> message) {
        addWorded(row, field, Wording.of(BookingImportWords.class, message));
    }

    void addWorded(int row, String field, Wording message) {
        if (++found <= MOST) {
            named.add(new Problems.Violation("bookings[" + row + "]." + field, message));
        }
    }

    /** As {@link #addWorded}, of a row that would be right if it met no other booking. */
    void addTaken(int row, String field, Wording message) {
        taken = true;
        addWorded(row, field, message);
    }

    void refuseIfAny() {
        if (found > 0) {
            throw refusal();
        }
    }

    private HttpProblem refusal() {
        return Problems.of(
                        taken ? 409 : 422,
                        "import-refused",
                        Wording.of(BookingImportWords.class, BookingImportWords::refused),
                        Wording.of(BookingImportWords.class, words -> words.found(found)))
                .with("violations", named)
                .build();
    }
}
