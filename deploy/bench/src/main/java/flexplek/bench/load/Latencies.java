package flexplek.bench.load;

import java.time.Duration;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** How long things took, to three digits, up to two minutes. Safe for threads. */
public final class Latencies {
    private static final long MOST_MICROS = Duration.ofMinutes(2).toMillis() * 1000;

    private final Histogram micros = new ConcurrentHistogram(MOST_MICROS, 3);

    public void record(long nanos) {
        micros.recordValue(Math.clamp(nanos / 1000, 0, MOST_MICROS));
    }

    public void add(Latencies other) {
        micros.add(other.micros);
    }

    public long count() {
        return micros.getTotalCount();
    }

    /** In milliseconds: nobody of the given per cent took longer. */
    public double percentile(double percent) {
        return micros.getTotalCount() == 0 ? 0 : micros.getValueAtPercentile(percent) / 1000.0;
    }

    public double max() {
        return micros.getMaxValue() / 1000.0;
    }

    public double mean() {
        return micros.getTotalCount() == 0 ? 0 : micros.getMean() / 1000.0;
    }
}
