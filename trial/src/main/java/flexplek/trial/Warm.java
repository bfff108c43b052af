package flexplek.trial;

import java.util.function.LongSupplier;
import java.util.stream.LongStream;

/** Counts what a call takes of something once everything around it is warm. */
public final class Warm {

    private static final int TIMES = 8;

    private Warm() {}

    /** The least by which {@code counter} rises in some calls: jobs beside them may count in some of the tries. */
    public static long least(LongSupplier counter, Runnable call) {
        call.run();
        return LongStream.range(0, TIMES)
                .map(i -> {
                    long before = counter.getAsLong();
                    call.run();
                    return counter.getAsLong() - before;
                })
                .min()
                .orElseThrow();
    }
}
