package flexplek.live;

import flexplek.place.SpaceKind;

/** Spaces booked, and those of them whose person has checked in; also a change of these numbers. */
record Tally(int desks, int desksCheckedIn, int rooms, int roomsCheckedIn) {

    static final Tally NONE = new Tally(0, 0, 0, 0);

    static Tally of(SpaceKind kind, boolean checkedIn) {
        int present = checkedIn ? 1 : 0;
        return switch (kind) {
            case DESK -> new Tally(1, present, 0, 0);
            case ROOM -> new Tally(0, 0, 1, present);
        };
    }

    Tally plus(Tally other) {
        return new Tally(
                desks + other.desks,
                desksCheckedIn + other.desksCheckedIn,
                rooms + other.rooms,
                roomsCheckedIn + other.roomsCheckedIn);
    }

    Tally negated() {
        return new Tally(-desks, -desksCheckedIn, -rooms, -roomsCheckedIn);
    }
}
