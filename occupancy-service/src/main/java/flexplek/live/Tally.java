package flexplek.live;

import flexplek.place.SpaceKind;

/** Spaces that bookings take, by kind; also a change of these numbers. */
record Tally(Taken desks, Taken rooms) {

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

    static final Tally NONE = new Tally(Taken.NONE, Taken.NONE);

    static Tally of(SpaceKind kind, boolean checkedIn, boolean inService) {
        Taken one = new Taken(1, checkedIn ? 1 : 0, inService ? 1 : 0);
        return switch (kind) {
            case DESK -> new Tally(one, Taken.NONE);
            case ROOM -> new Tally(Taken.NONE, one);
        };
    }

    Tally plus(Tally other) {
        return new Tally(desks.plus(other.desks), rooms.plus(other.rooms));
    }

    Tally negated() {
        return new Tally(desks.negated(), rooms.negated());
    }
}
