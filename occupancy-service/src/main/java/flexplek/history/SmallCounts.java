package flexplek.history;

import java.util.Collection;

/**
 * What may be told to everybody of how many people were somewhere ({@code docs/privacy/counts.md}).
 *
 * @param threshold people who must be left beside the two whom a reader may know: the reader and a colleague
 */
record SmallCounts(int threshold) {

    private static final int LEAST_THRESHOLD = 3;
    private static final int KNOWN = 2;

    SmallCounts {
        if (threshold < LEAST_THRESHOLD) {
            throw new IllegalArgumentException(
                    "flexplek.counts.threshold is " + threshold + ": set one from " + LEAST_THRESHOLD + " on");
        }
    }

    /** The smallest number that is told. */
    int least() {
        return threshold + KNOWN;
    }

    boolean mayBeTold(int people) {
        return people >= least();
    }

    /** Whether what is told as a whole may be told by its parts as well: all of them or none, so that none is left over. */
    boolean mayBeToldByParts(Collection<Integer> parts) {
        return parts.size() > 1 && parts.stream().allMatch(this::mayBeTold);
    }
}
