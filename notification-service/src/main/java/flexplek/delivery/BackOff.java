package flexplek.delivery;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait after a failed attempt: twice as long each time up to a cap, of which a random half to whole. */
record BackOff(Duration first, Duration longest) {

    Duration after(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(Math.max(attempts - 1, 0), 20);
        long full = Math.min(doubled, longest.toMillis());
        return Duration.ofMillis(full / 2 + random.nextLong(full / 2 + 1));
    }
}
