package flexplek.forecast;

import java.util.Arrays;

/** Middles and bounds of numbers. */
final class Errors {

    private Errors() {}

    static double median(double[] numbers) {
        double[] sorted = numbers.clone();
        Arrays.sort(sorted);
        int half = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /**
     * The size that the next error does not exceed with this chance, if it comes about as those did (split conformal prediction:
     * Lei and others, 2018); the largest of them where there are too few to say.
     */
    static double bound(double[] sizes, double chance) {
        double[] sorted = sizes.clone();
        Arrays.sort(sorted);
        int rank = (int) Math.ceil((sorted.length + 1) * chance);
        return sorted[Math.min(sorted.length, rank) - 1];
    }
}
