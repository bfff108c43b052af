package flexplek.demo.people;

import flexplek.demo.plan.Building;
import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;

/** A stretch of one day in quarters of an hour after midnight, the end not included. */
record Quarters(int from, int to) {
    static final int DAY = 96;

    Quarters {
        if (from < 0 || from >= to || to > DAY) {
            throw new IllegalArgumentException(from + " to " + to);
        }
    }

    boolean isFree(BitSet taken) {
        int next = taken.nextSetBit(from);
        return next < 0 || next >= to;
    }

    void take(BitSet taken) {
        taken.set(from, to);
    }

    Instant start(LocalDate date) {
        return at(date, from);
    }

    Instant end(LocalDate date) {
        return at(date, to);
    }

    private static Instant at(LocalDate date, int quarter) {
        return date.atStartOfDay()
                .plusMinutes(15L * quarter)
                .atZone(Building.ZONE)
                .toInstant();
    }
}
