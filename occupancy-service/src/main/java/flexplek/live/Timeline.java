package flexplek.live;

import flexplek.live.SpaceDay.Stretch;
import flexplek.place.SpaceKind;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The taken spaces of one place over one day as the steps in which their number changes, ordered by time, with the sum up
 * to "now". Adding, removing and moving "now" cost what changes, whatever the number of bookings.
 */
final class Timeline {

    private final NavigableMap<Instant, Tally> steps = new TreeMap<>();
    private final Instant dayStart;
    private final Instant dayEnd;
    private Instant now;
    private Tally current = Tally.NONE;
    private int peakDesks;
    private boolean peakKnown = true;

    Timeline(Instant dayStart, Instant dayEnd, Instant now) {
        this.dayStart = dayStart;
        this.dayEnd = dayEnd;
        this.now = now;
    }

    void add(Stretch stretch, Tally by) {
        step(stretch.from(), by);
        step(stretch.until(), by.negated());
        peakKnown = false;
    }

    void remove(Stretch stretch, Tally by) {
        add(stretch, by.negated());
    }

    /** Moves "now"; says whether a slot started or ended on the way. A clock that was set back is waited for. */
    boolean advance(Instant to) {
        boolean changed = false;
        if (to.isAfter(now)) {
            for (Tally step : steps.subMap(now, false, to, true).values()) {
                current = current.plus(step);
                changed = true;
            }
            now = to;
        }
        return changed;
    }

    Tally current() {
        return current;
    }

    @Nullable
    Instant next() {
        return steps.higherKey(now);
    }

    /** Most desks booked at one time in the day. */
    int peakDesks() {
        if (!peakKnown) {
            peakDesks = countPeak();
            peakKnown = true;
        }
        return peakDesks;
    }

    private int countPeak() {
        int desks = 0;
        for (Tally step : steps.headMap(dayStart, true).values()) {
            desks += step.of(SpaceKind.DESK).booked();
        }
        int peak = desks;
        for (Tally step : steps.subMap(dayStart, false, dayEnd, false).values()) {
            desks += step.of(SpaceKind.DESK).booked();
            peak = Math.max(peak, desks);
        }
        return peak;
    }

    private void step(Instant at, Tally by) {
        Tally after = steps.getOrDefault(at, Tally.NONE).plus(by);
        if (after.equals(Tally.NONE)) {
            steps.remove(at);
        } else {
            steps.put(at, after);
        }
        if (!at.isAfter(now)) {
            current = current.plus(by);
        }
    }
}
