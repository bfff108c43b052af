package flexplek.scenario;

import java.util.random.RandomGenerator;

/**
 * Draws numbers of people as likely as a headcount says: by the chances added up, and a guide to where to look in them (Chen
 * and Asau, 1974), so that a draw takes the same few steps for ten people as for a hundred thousand.
 */
final class Draws {

    private final int lowest;
    private final double[] upTo;
    private final int[] guide;

    Draws(Headcount headcount) {
        int size = headcount.highest() - headcount.lowest() + 1;
        lowest = headcount.lowest();
        upTo = new double[size];
        guide = new int[size];
        double sum = 0;
        for (int i = 0; i < size; i++) {
            sum += headcount.chanceOf(lowest + i);
            upTo[i] = sum;
        }
        upTo[size - 1] = 1;
        int at = 0;
        for (int i = 0; i < size; i++) {
            while (upTo[at] <= (double) i / size) {
                at++;
            }
            guide[i] = at;
        }
    }

    int draw(RandomGenerator random) {
        double u = random.nextDouble();
        int at = guide[(int) (u * guide.length)];
        while (upTo[at] <= u) {
            at++;
        }
        return lowest + at;
    }
}
