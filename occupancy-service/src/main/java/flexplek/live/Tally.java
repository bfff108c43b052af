package flexplek.live;

import flexplek.place.SpaceKind;
import java.util.HashMap;
import java.util.Map;

/** Spaces that bookings take, by kind; also a change of these numbers. A kind of which nothing is taken is not in it. */
record Tally(Map<SpaceKind, Taken> byKind) {

    /** Spaces booked, those of them whose person has checked in, and those of them that are in service. */
    record Taken(int booked, int checkedIn, int inService) {
        static final Taken NONE = new Taken(0, 0, 0);

        private Taken plus(Taken other) {
            return new Taken(booked + other.booked, checkedIn + other.checkedIn, inService + other.inService);
        }

        private Taken negated() {
            return new Taken(-booked, -checkedIn, -inService);
        }
    }

    static final Tally NONE = new Tally(Map.of());

    static Tally of(SpaceKind kind, boolean checkedIn, boolean inService) {
        return new Tally(Map.of(kind, new Taken(1, checkedIn ? 1 : 0, inService ? 1 : 0)));
    }

    Taken of(SpaceKind kind) {
        return byKind.getOrDefault(kind, Taken.NONE);
    }

    Tally plus(Tally other) {
        Map<SpaceKind, Taken> sum = new HashMap<>(byKind);
        other.byKind.forEach((kind, more) -> sum.merge(kind, more, Taken::plus));
        sum.values().removeIf(Taken.NONE::equals);
        return new Tally(sum);
    }

    Tally negated() {
        Map<SpaceKind, Taken> negated = new HashMap<>(byKind);
        negated.replaceAll((kind, taken) -> taken.negated());
        return new Tally(negated);
    }
}
