package flexplek.platform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What is wrong with the rows of a list in a request, each by its field, so that all of it is mended in one go. */
public final class WrongRows {

    private record Wrong(int row, Problems.Violation what) {}

    private final String list;
    private final List<Wrong> found = new ArrayList<>();

    /** {@code list}: its field in the request. */
    public WrongRows(String list) {
        this.list = list;
    }

    /** {@code row} counts from 0, as the list does; {@code field} is empty where the whole row is wrong. */
    public void add(int row, String field, Wording message) {
        String whole = list + "[" + row + "]";
        found.add(new Wrong(row, new Problems.Violation(field.isEmpty() ? whole : whole + "." + field, message)));
    }

    public int count() {
        return found.size();
    }

    public boolean isEmpty() {
        return found.isEmpty();
    }

    /** In the order of the rows, whenever each was found. */
    public List<Problems.Violation> inOrder() {
        return found.stream()
                .sorted(Comparator.comparingInt(Wrong::row))
                .map(Wrong::what)
                .toList();
    }
}
