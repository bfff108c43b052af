package flexplek.up;

import java.time.Duration;
import java.util.Locale;

/** One line per step on the console, each with the seconds since the start. */
final class Progress {
    private final long start = System.nanoTime();

    double seconds() {
        return Duration.ofNanos(System.nanoTime() - start).toMillis() / 1000.0;
    }

    void say(String what) {
        System.out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
    }

    void took(String what, double since) {
        say(String.format(Locale.ROOT, "%s (%.1f s)", what, seconds() - since));
    }
}
