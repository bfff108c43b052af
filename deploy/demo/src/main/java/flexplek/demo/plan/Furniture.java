package flexplek.demo.plan;

import flexplek.demo.dice.Dice;
import java.util.ArrayList;
import java.util.List;

/** Puts the desks, rooms and fixtures of one neighbourhood on the ground and numbers them. */
final class Furniture {
    /** Width of a desk (1.60 m) and its depth (0.80 m); two rows face each other across a bench. */
    private static final int DESK_WIDTH = 160;

    private static final int DESK_DEPTH = 80;

    /** Room behind a seat at the façade side of a bay. */
    private static final int AISLE = 100;

    private final String code;
    private final Use use;
    private final RoomNames names;
    private final Dice dice;
    private final List<Space> spaces = new ArrayList<>();
    private final List<Fixture> fixtures = new ArrayList<>();
    private int desks;
    private int rooms;

    Furniture(String code, Use use, RoomNames names, Dice dice) {
        this.code = code;
        this.use = use;
        this.names = names;
        this.dice = dice;
    }

    List<Space> spaces() {
        return spaces;
    }

    List<Fixture> fixtures() {
        return fixtures;
    }

    void place(Section section) {
        fixtures.add(new Fixture("corridor", "Gang", section.corridor()));
        for (int side = 0; side < 2; side++) {
            var strip = section.strips().get(side);
            int along = 0;
            for (var bay : use.furnish(side, section.bays(), dice)) {
                place(bay, strip, along);
                along += bay.length();
            }
        }
    }

    private void place(Bay bay, Strip strip, int along) {
        int whole = strip.depth();
        switch (bay) {
            case BENCH_OF_SIX -> bench(strip, along, 3, 90);
            case BENCH_OF_FOUR -> {
                bench(strip, along, 2, 90);
                fixtures.add(new Fixture("cabinet", "Kast", strip.at(along + 60, 480, 240, 45)));
            }
            case TWO_ROOMS_OF_TWO -> {
                room(2, strip.at(along, 0, 180, 330));
                room(2, strip.at(along + 180, 0, 180, 330));
                fixtures.add(new Fixture("lockers", "Kluisjes", strip.at(along, 480, 360, 60)));
            }
            case ROOM_OF_FOUR -> {
                room(4, strip.at(along, 0, 360, 390));
                fixtures.add(new Fixture("print", "Print", strip.at(along + 60, 510, 240, 60)));
            }
            case ROOM_OF_EIGHT -> room(dice.between(8, 9), strip.at(along, 0, bay.length(), whole));
            case ROOM_OF_TWELVE -> room(dice.between(12, 14), strip.at(along, 0, bay.length(), whole));
            case ROOM_OF_TWENTY -> room(dice.between(16, 20), strip.at(along, 0, bay.length(), whole));
            case PANTRY -> fixtures.add(new Fixture("pantry", "Pantry", strip.at(along, 0, bay.length(), whole)));
            case LOUNGE -> fixtures.add(new Fixture("lounge", "Zitje", strip.at(along, 0, bay.length(), whole)));
            case LOCKERS -> fixtures.add(new Fixture("lockers", "Kluisjes", strip.at(along + 60, 90, 60, 480)));
            case LABORATORY ->
                fixtures.add(new Fixture("laboratory", "Laboratorium", strip.at(along, 0, bay.length(), whole)));
            case RESTAURANT ->
                fixtures.add(new Fixture("restaurant", "Restaurant", strip.at(along, 0, bay.length(), whole)));
            case HALL -> fixtures.add(new Fixture("hall", "Hal", strip.at(along, 0, bay.length(), whole)));
        }
    }

    /** A double bench across the façade; its last pair, at the corridor, is the one a wheelchair reaches. */
    private void bench(Strip strip, int along, int pairs, int fromFacade) {
        var amenities = Amenities.ofBench(use, dice);
        boolean reachable = desks == 0;
        for (int row = 0; row < 2; row++) {
            for (int pair = 0; pair < pairs; pair++) {
                var area = strip.at(
                        along + AISLE + row * DESK_DEPTH, fromFacade + pair * DESK_WIDTH, DESK_DEPTH, DESK_WIDTH);
                desks++;
                var deskCode = "%s-%03d".formatted(code, desks);
                var own = reachable && pair == pairs - 1 ? Amenities.reachable(amenities) : amenities;
                spaces.add(new Space(deskCode, deskCode, SpaceKind.DESK, code, 1, own, area));
            }
        }
    }

    private void room(int capacity, Rect area) {
        rooms++;
        var name = "%s (%d)".formatted(names.next(), capacity);
        spaces.add(new Space(
                "%s-R%d".formatted(code, rooms),
                name,
                SpaceKind.ROOM,
                code,
                capacity,
                Amenities.ofRoom(capacity, dice),
                area));
    }
}
