package flexplek.people;

import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import java.util.function.Function;

/** The rows of an import of people that cannot be stored, each with its field and reason, so that they are mended in one go. */
final class BadPeople {

    private final WrongRows rows = new WrongRows("people");
    private boolean ofOthers;

    /** {@code row} counts from 0, as the list of the request does. */
    void add(int row, String field, Function<PeopleWords, String> message) {
        addWorded(row, field, Wording.of(PeopleWords.class, message));
    }

    void addWorded(int row, String field, Wording message) {
        rows.add(row, field, message);
    }

    /** As {@link #add}, of a row that is not the caller's to bring in. */
    void addOfOthers(int row, String field, Function<PeopleWords, String> message) {
        ofOthers = true;
        add(row, field, message);
    }

    int count() {
        return rows.count();
    }

    void refuseIfAny() {
        if (ofOthers) {
            throw Problems.naming(
                            rows.inOrder(),
                            Problems.of(
                                    403,
                                    "not-allowed",
                                    Wording.of(GeneralWords.class, GeneralWords::notAllowed),
                                    Wording.of(PeopleWords.class, PeopleWords::ownPeople)))
                    .build();
        }
        if (!rows.isEmpty()) {
            throw Problems.badFields(rows.inOrder());
        }
    }
}
