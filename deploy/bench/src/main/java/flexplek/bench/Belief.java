package flexplek.bench;

import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Which desks people believe to be free: those that nobody was known to hold a few seconds ago. They looked at the plan, thought
 * for a moment, and some come too late.
 */
final class Belief {
    private final AtomicLongArray takenAt;
    private final long staleNanos;

    Belief(int desks, java.time.Duration stale) {
        takenAt = new AtomicLongArray(desks);
        staleNanos = stale.toNanos();
    }

    void taken(int desk, long nanos) {
        takenAt.compareAndSet(desk, 0, nanos == 0 ? 1 : nanos);
    }

    /** A desk at random among those believed to be free. */
    int choose(SplittableRandom random, long nanos) {
        for (int tries = 0; tries < 10_000; tries++) {
            int desk = random.nextInt(takenAt.length());
            long taken = takenAt.get(desk);
            if (taken == 0 || nanos - taken < staleNanos) {
                return desk;
            }
        }
        throw new IllegalStateException("nearly everything is taken");
    }
}
