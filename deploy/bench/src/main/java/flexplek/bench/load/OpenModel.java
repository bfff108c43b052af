package flexplek.bench.load;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Load that does not wait for answers: people come when they come. Each is timed from the moment it was meant to come, so a
 * service that stalls is charged for everyone who had to wait (no coordinated omission).
 */
public final class OpenModel {
    private static final long LEAD = 20_000_000;

    private OpenModel() {}

    /** Hears how long an arrival took. */
    public interface Took {
        void nanos(int number, long nanos);
    }

    /** Runs {@code act} for each arrival on a thread of its own; returns when the last is done. */
    public static Latencies run(Arrivals arrivals, IntConsumer act) {
        Latencies latencies = new Latencies();
        run(arrivals, act, (number, nanos) -> latencies.record(nanos));
        return latencies;
    }

    /** The same for whoever tells the arrivals apart. */
    public static void run(Arrivals arrivals, IntConsumer act, Took took) {
        long start = System.nanoTime() + LEAD;
        int count = arrivals.count();
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < count; i++) {
                int number = i;
                long due = start + arrivals.nanos(number);
                await(due);
                people.execute(() -> {
                    act.accept(number);
                    took.nanos(number, System.nanoTime() - due);
                });
            }
        }
    }

    private static void await(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
