package flexplek.space;

import java.time.Instant;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** How many spaces are taken at each moment, as the steps in which that number changes. */
public final class Steps {

    /** How many are taken from a moment on. */
    public record Most(Instant at, int taken) {}

    private final NavigableMap<Instant, Integer> steps = new TreeMap<>();

    void take(Instant from, Instant until) {
        steps.merge(from, 1, Integer::sum);
        steps.merge(until, -1, Integer::sum);
    }

    public void add(Steps others) {
        others.steps.forEach((at, by) -> steps.merge(at, by, Integer::sum));
    }

    /** The first moment from one, included, to another, not included, at which most are taken; empty where none ever is. */
    public Optional<Most> most(Instant from, Instant until) {
        int taken =
                steps.headMap(from, true).values().stream().mapToInt(by -> by).sum();
        Most most = new Most(from, taken);
        for (Map.Entry<Instant, Integer> step :
                steps.subMap(from, false, until, false).entrySet()) {
            taken += step.getValue();
            if (taken > most.taken) {
                most = new Most(step.getKey(), taken);
            }
        }
        return Optional.of(most).filter(found -> found.taken > 0);
    }
}
