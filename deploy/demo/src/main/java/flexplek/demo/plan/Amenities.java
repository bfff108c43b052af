package flexplek.demo.plan;

import flexplek.demo.dice.Dice;
import java.util.ArrayList;
import java.util.List;

/** What stands at a desk or in a room, in the words of the import. */
final class Amenities {
    private Amenities() {}

    static List<String> ofBench(Use use, Dice dice) {
        var amenities = new ArrayList<String>();
        if (dice.chance(0.85)) {
            amenities.add("monitor");
        }
        if (dice.chance(0.35)) {
            amenities.add("sit-stand");
        }
        if (use == Use.QUIET) {
            amenities.add("quiet");
        }
        return List.copyOf(amenities);
    }

    static List<String> reachable(List<String> bench) {
        var amenities = new ArrayList<>(bench);
        if (!amenities.contains("sit-stand")) {
            amenities.add("sit-stand");
        }
        amenities.add("wheelchair-accessible");
        return List.copyOf(amenities);
    }

    static List<String> ofRoom(int capacity, Dice dice) {
        var amenities = new ArrayList<String>();
        if (capacity >= 4) {
            amenities.add("screen");
        }
        if (capacity >= 4 && dice.chance(0.6)) {
            amenities.add("whiteboard");
        }
        if (capacity >= 8 || dice.chance(0.3)) {
            amenities.add("video");
        }
        if (capacity >= 8) {
            amenities.add("wheelchair-accessible");
        }
        return List.copyOf(amenities);
    }
}
