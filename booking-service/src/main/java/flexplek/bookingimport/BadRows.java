package flexplek.bookingimport;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import java.util.function.Function;

/** The rows that cannot be stored, each with its field and reason, so that they are mended in one go. */
final class BadRows {

    private final WrongRows rows = new WrongRows("bookings");
    private boolean taken;

    /** {@code row} counts from 0, as the list of the request does. */
    void add(int row, String field, Function<BookingImportWords, String> message) {
        addWorded(row, field, Wording.of(BookingImportWords.class, message));
    }

    void addWorded(int row, String field, Wording message) {
        rows.add(row, field, message);
    }

    /** As {@link #addWorded}, of a row that would be right if it met no other booking. */
    void addTaken(int row, String field, Wording message) {
        taken = true;
        addWorded(row, field, message);
    }

    int count() {
        return rows.count();
    }

    void refuseIfAny() {
        if (!rows.isEmpty()) {
            throw Problems.importRefused(
                    taken ? 409 : 422,
                    Wording.of(BookingImportWords.class, BookingImportWords::refused),
                    rows.inOrder());
        }
    }
}
