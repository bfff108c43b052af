package flexplek.trial;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Somebody who reads how many people each of many groups has, and subtracts: of two groups one of which is part of the other,
 * the rest is known as well, and so on until there is nothing more to subtract from, or with, what was read.
 *
 * @param <G> the parts of which groups are made
 */
public final class Differencing<G> {

    private final Map<Set<G>, Integer> counts = new HashMap<>();

    /** What was read. */
    public void read(Set<G> group, int people) {
        counts.put(Set.copyOf(group), people);
    }

    /** All that can be known, by groups; nobody is in the empty one. */
    public Map<Set<G>, Integer> known() {
        List<Set<G>> read = List.copyOf(counts.keySet());
        List<Set<G>> todo = new ArrayList<>(read);
        while (!todo.isEmpty()) {
            Set<G> one = todo.removeLast();
            for (Set<G> other : read) {
                subtract(one, other, todo);
                subtract(other, one, todo);
            }
        }
        Map<Set<G>, Integer> known = new HashMap<>(counts);
        known.remove(Set.of());
        return known;
    }

    private void subtract(Set<G> from, Set<G> part, List<Set<G>> todo) {
        if (from.size() > part.size() && from.containsAll(part)) {
            Set<G> rest = new HashSet<>(from);
            rest.removeAll(part);
            int people = requireNonNull(counts.get(from)) - requireNonNull(counts.get(part));
            if (counts.putIfAbsent(Set.copyOf(rest), people) == null) {
                todo.add(Set.copyOf(rest));
            }
        }
    }
}
