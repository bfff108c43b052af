package flexplek.demo.plan;

import java.util.List;

/** Names for the rooms of one building, each given out once. */
final class RoomNames {
    private static final List<String> FIRST = List.of(
            "Zand", "Riet", "Veen", "Zilt", "Mos", "Wolk", "Storm", "Klei", "Duin", "Wilg", "Eik", "Hei", "Schelp");
    private static final List<String> SECOND = List.of("bank", "kamer", "hoek", "zaal", "eiland", "veld");

    private final int start;
    private int given;

    RoomNames(int start) {
        this.start = start;
    }

    String next() {
        int place = start + given++;
        int first = place % FIRST.size();
        // 13 and 6 have no common divisor: 78 names before one comes back.
        return FIRST.get(first) + SECOND.get(place % SECOND.size());
    }
}
