package flexplek.bench.load;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** Load as fast as answers come: each client sends its next request when the one before is answered. */
public final class ClosedLoop {

    /** One client, used by one thread. */
    public interface Client extends AutoCloseable {
        /** Does one thing; true when it counts. {@code number} is unique over all clients. */
        boolean next(int number) throws Exception;

        @Override
        void close();
    }

    /** Opens a client. */
    public interface Opening {
        Client open(int number) throws Exception;
    }

    /** What a run came to. */
    public record Outcome(long counted, long tried, double seconds, Latencies latencies) {
        public double perSecond() {
            return counted / seconds;
        }
    }

    private ClosedLoop() {}

    /** Runs until the time is over or {@code most} things were tried; {@code first} is the number of the first. */
    public static Outcome run(int clients, Duration time, int first, int most, Opening opening) throws Exception {
        AtomicInteger numbers = new AtomicInteger(first);
        LongAdder counted = new LongAdder();
        LongAdder tried = new LongAdder();
        Latencies latencies = new Latencies();
        List<Client> open = new ArrayList<>();
        List<Throwable> failures = java.util.Collections.synchronizedList(new ArrayList<>());
        try {
            for (int i = 0; i < clients; i++) {
                open.add(opening.open(i));
            }
            long start = System.nanoTime();
            long end = start + time.toNanos();
            List<Thread> threads = open.stream()
                    .map(client -> Thread.ofPlatform().start(() -> {
                        try {
                            for (int n = numbers.getAndIncrement();
                                    n - first < most && System.nanoTime() < end && failures.isEmpty();
                                    n = numbers.getAndIncrement()) {
                                long from = System.nanoTime();
                                boolean counts = client.next(n);
                                latencies.record(System.nanoTime() - from);
                                tried.increment();
                                counted.add(counts ? 1 : 0);
                            }
                        } catch (Throwable e) {
                            failures.add(e);
                        }
                    }))
                    .toList();
            for (Thread thread : threads) {
                thread.join();
            }
            if (!failures.isEmpty()) {
                throw new IllegalStateException("a client failed: " + failures.getFirst(), failures.getFirst());
            }
            return new Outcome(counted.sum(), tried.sum(), (System.nanoTime() - start) / 1e9, latencies);
        } finally {
            open.forEach(Client::close);
        }
    }
}
