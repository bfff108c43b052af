package flexplek.demo.plan;

import flexplek.demo.dice.Dice;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What a section is for, and so what its two strips are filled with. */
enum Use {
    OPEN(Bay.BENCH_OF_SIX),
    QUIET(Bay.BENCH_OF_FOUR),
    MEETING(Bay.ROOM_OF_EIGHT),
    ARRIVAL(Bay.LOUNGE),
    LABORATORY(Bay.LABORATORY);

    private final Bay filler;

    Use(Bay filler) {
        this.filler = filler;
    }

    /** The bays of one strip, from its start to its end. */
    List<Bay> furnish(int side, int grids, Dice dice) {
        var special = new ArrayList<Bay>();
        int left = grids;
        for (var bay : side == 0 ? firstSide(dice) : secondSide(dice)) {
            if (bay.grids <= left) {
                special.add(bay);
                left -= bay.grids;
            }
        }
        var plain = new ArrayList<Bay>();
        for (; left >= filler.grids; left -= filler.grids) {
            plain.add(filler);
        }
        for (; left >= Bay.BENCH_OF_SIX.grids; left -= Bay.BENCH_OF_SIX.grids) {
            plain.add(this == QUIET ? Bay.BENCH_OF_FOUR : Bay.BENCH_OF_SIX);
        }
        plain.addAll(plain.size() / 2, Collections.nCopies(left, Bay.LOCKERS));
        return arrange(special, plain, dice);
    }

    private static List<Bay> arrange(List<Bay> special, List<Bay> plain, Dice dice) {
        var bays = new ArrayList<>(plain);
        switch (dice.between(0, 2)) {
            case 0 -> bays.addAll(0, special);
            case 1 -> bays.addAll(special);
            default -> bays.addAll(plain.size() / 2, special);
        }
        return bays;
    }

    private List<Bay> firstSide(Dice dice) {
        return switch (this) {
            case OPEN -> List.of(dice.oneOf(List.of(Bay.ROOM_OF_EIGHT, Bay.ROOM_OF_FOUR, Bay.ROOM_OF_TWELVE)));
            case QUIET -> List.of(Bay.TWO_ROOMS_OF_TWO);
            case MEETING -> List.of(Bay.ROOM_OF_TWENTY, Bay.ROOM_OF_TWELVE);
            case ARRIVAL -> List.of(Bay.HALL, Bay.RESTAURANT);
            case LABORATORY -> List.of(Bay.LABORATORY);
        };
    }

    private List<Bay> secondSide(Dice dice) {
        return switch (this) {
            case OPEN ->
                List.of(
                        dice.oneOf(List.of(Bay.TWO_ROOMS_OF_TWO, Bay.ROOM_OF_FOUR, Bay.PANTRY)),
                        dice.oneOf(List.of(Bay.LOUNGE, Bay.LOUNGE, Bay.ROOM_OF_FOUR)));
            case QUIET -> List.of(dice.oneOf(List.of(Bay.ROOM_OF_FOUR, Bay.PANTRY)));
            case MEETING -> List.of(Bay.PANTRY, Bay.BENCH_OF_SIX, Bay.BENCH_OF_SIX, Bay.ROOM_OF_FOUR);
            case ARRIVAL -> List.of(Bay.RESTAURANT, Bay.BENCH_OF_SIX, Bay.BENCH_OF_SIX);
            case LABORATORY -> List.of(Bay.ROOM_OF_FOUR, Bay.BENCH_OF_SIX, Bay.BENCH_OF_SIX);
        };
    }
}
