package flexplek.scenario;

import java.util.Arrays;
import java.util.List;

/** How likely each number of people is; what has a chance below 10⁻¹⁸ at either end is left out. */
final class Headcount {

    private static final double NEGLIGIBLE = 1e-18;
    /** What sums of many chances may be out by. */
    private static final double ROUNDING = 1e-12;

    private final int lowest;
    private final double[] chances;

    private Headcount(int lowest, double[] chances) {
        this.lowest = lowest;
        this.chances = chances;
    }

    private static Headcount always(int people) {
        return new Headcount(people, new double[] {1});
    }

    /**
     * Of people who each come with this chance, whatever the others do: the binomial distribution, from its likeliest number
     * outwards by the ratio of one chance to the next, so that nothing overflows.
     */
    static Headcount of(int people, double presence) {
        if (people == 0 || presence <= 0) {
            return always(0);
        }
        if (presence >= 1) {
            return always(people);
        }
        double odds = presence / (1 - presence);
        double[] weights = new double[people + 1];
        int mode = (int) Math.min(people, Math.floor((people + 1.0) * presence));
        weights[mode] = 1;
        int last = mode;
        while (last < people && weights[last] > NEGLIGIBLE) {
            weights[last + 1] = weights[last] * odds * (people - last) / (last + 1.0);
            last++;
        }
        int first = mode;
        while (first > 0 && weights[first] > NEGLIGIBLE) {
            weights[first - 1] = weights[first] * first / (odds * (people - first + 1.0));
            first--;
        }
        return trimmed(first, Arrays.copyOfRange(weights, first, last + 1));
    }

    /** Of all of them together, each whatever the others do. */
    static Headcount sum(List<Headcount> parts) {
        return switch (parts.size()) {
            case 0 -> always(0);
            case 1 -> parts.getFirst();
            default -> {
                int half = parts.size() / 2;
                yield sum(parts.subList(0, half)).plus(sum(parts.subList(half, parts.size())));
            }
        };
    }

    private Headcount plus(Headcount other) {
        double[] sums = new double[chances.length + other.chances.length - 1];
        for (int i = 0; i < chances.length; i++) {
            for (int j = 0; j < other.chances.length; j++) {
                sums[i + j] += chances[i] * other.chances[j];
            }
        }
        return trimmed(lowest + other.lowest, sums);
    }

    /** Of a day that is as likely to be one of these as another. */
    static Headcount mixed(List<Headcount> days) {
        int first = days.stream().mapToInt(Headcount::lowest).min().orElseThrow();
        int last = days.stream().mapToInt(Headcount::highest).max().orElseThrow();
        double[] sums = new double[last - first + 1];
        for (Headcount day : days) {
            for (int i = 0; i < day.chances.length; i++) {
                sums[day.lowest - first + i] += day.chances[i];
            }
        }
        return trimmed(first, sums);
    }

    /** Cuts off what is negligible, and lets the rest add up to 1. */
    private static Headcount trimmed(int lowest, double[] weights) {
        double whole = Arrays.stream(weights).sum();
        int from = 0;
        while (weights[from] < NEGLIGIBLE * whole) {
            from++;
        }
        int to = weights.length;
        while (weights[to - 1] < NEGLIGIBLE * whole) {
            to--;
        }
        return new Headcount(
                lowest + from,
                Arrays.stream(weights, from, to).map(weight -> weight / whole).toArray());
    }

    int lowest() {
        return lowest;
    }

    int highest() {
        return lowest + chances.length - 1;
    }

    double chanceOf(int people) {
        return people < lowest || people > highest() ? 0 : chances[people - lowest];
    }

    double mean() {
        double mean = lowest;
        for (int i = 0; i < chances.length; i++) {
            mean += i * chances[i];
        }
        return mean;
    }

    /** The smallest number that is enough with at least this chance. */
    int enoughFor(ServiceLevel level) {
        double upTo = 0;
        for (int i = 0; i < chances.length; i++) {
            upTo += chances[i];
            if (upTo >= level.share() - ROUNDING) {
                return lowest + i;
            }
        }
        return highest();
    }
}
