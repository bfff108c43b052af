package flexplek.history;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one space: what it was from when on. That it is still so is no state of its own; until when it was said is
 * kept with the state, for what comes late and was told to be before that.
 */
final class SpacePast {

    /** {@code toldUntil}: when it was last told to be so, at the earliest when it was first. */
    record State(KeptSpace space, Instant toldUntil) {

        private static State of(KeptSpace space) {
            return new State(space, space.since());
        }

        private boolean saysTheSameAs(KeptSpace other) {
            return space.since(other.since()).equals(other);
        }
    }

    private final NavigableMap<Instant, State> states = new TreeMap<>();
    private final TreeSet<Instant> changed = new TreeSet<>();

    void know(State state) {
        states.put(state.space().since(), state);
    }

    boolean isKnownBefore(Instant moment) {
        return states.lowerEntry(moment) != null;
    }

    /** Whether the space was anything else from then on than what was known. */
    boolean tell(KeptSpace news) {
        Instant since = news.since();
        Map.Entry<Instant, State> there = states.floorEntry(since);
        State known = there == null ? null : there.getValue();
        if (known != null && known.saysTheSameAs(news)) {
            if (since.isAfter(known.toldUntil)) {
                keep(new State(known.space, since));
            }
            return false;
        }
        keep(State.of(news));
        if (known != null && known.toldUntil.isAfter(since)) {
            restore(known, since);
        }
        return true;
    }

    /** News that came late: what was known is so until they were, and again from when it was last told. */
    private void restore(State known, Instant since) {
        if (known.space.since().isBefore(since)) {
            keep(State.of(known.space));
        }
        keep(State.of(known.space.since(known.toldUntil)));
    }

    private void keep(State state) {
        know(state);
        changed.add(state.space().since());
    }

    /** Those that are otherwise than when they were made known. */
    Collection<State> toKeep() {
        return changed.stream().map(this::at).toList();
    }

    private State at(Instant since) {
        State state = states.get(since);
        if (state == null) {
            throw new IllegalStateException("a state is kept for good");
        }
        return state;
    }

    /** What it was at a moment; null where that is not known. */
    @Nullable
    KeptSpace stateAt(Instant moment) {
        Map.Entry<Instant, State> at = states.floorEntry(moment);
        return at == null ? null : at.getValue().space();
    }
}
