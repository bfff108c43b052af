package flexplek.bench.load;

import java.time.Duration;

/** Arrivals at a fixed rate, whatever the answers do: the first at once, the last just before the end. */
public record Arrivals(double perSecond, Duration time) {
    private static final int MOST = 5_000_000;

    public Arrivals {
        if (!(perSecond > 0) || time.isNegative() || perSecond * time.toMillis() / 1000 > MOST) {
            throw new IllegalArgumentException("a rate above 0, for a bounded time");
        }
    }

    /** So many, evenly over the time. */
    public static Arrivals spread(int count, Duration time) {
        // Half a one more, which never comes, so that no rounding loses the last.
        return new Arrivals((count + 0.5) * 1000 / time.toMillis(), time);
    }

    public int count() {
        return (int) Math.floor(perSecond * time.toMillis() / 1000);
    }

    /** The same rate, ended early when there would be more than this many. */
    public Arrivals atMost(int most) {
        return count() <= most ? this : new Arrivals(perSecond, Duration.ofMillis((long) (most * 1000 / perSecond)));
    }

    /** Nanoseconds from the start to the arrival of this number, counted from 0. */
    public long nanos(int number) {
        return (long) (number * 1e9 / perSecond);
    }
}
