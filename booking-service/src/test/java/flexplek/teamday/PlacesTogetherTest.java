package flexplek.teamday;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlacesTogetherTest {

    private static final int NORTH = 1;
    private static final int SOUTH = 2;
    private static final int UPSTAIRS = 3;

    /** On floor 1: NORTH at x = 0…, SOUTH at x = 100…; on floor 2 UPSTAIRS at x = 0…; keys are 100 × block + number. */
    private static List<Spot> block(int block, int... xs) {
        List<Spot> spots = new ArrayList<>();
        int level = block == UPSTAIRS ? 2 : 1;
        int from = block == SOUTH ? 100 : 0;
        for (int x : xs) {
            spots.add(new Spot(100 * block + x, level, level, block, null, from + x, 5));
        }
        return spots;
    }

    private static List<Spot> all(List<Spot> one, List<Spot> other) {
        List<Spot> both = new ArrayList<>(one);
        both.addAll(other);
        return both;
    }

    private static List<Integer> keys(List<Spot> spots) {
        return spots.stream().map(Spot::space).sorted().toList();
    }

    @Test
    void takesTheDesksWithTheSmallestSpread() {
        List<Spot> free = block(NORTH, 1, 4, 7, 20, 21, 22, 40);

        assertThat(keys(PlacesTogether.choose(free, 3, null))).containsExactly(120, 121, 122);
    }

    @Test
    void staysInTheWantedNeighbourhoodThoughAnotherIsTighter() {
        List<Spot> free = all(block(NORTH, 1, 2, 3), block(SOUTH, 1, 10, 20));
        PlacesTogether.Wish south = new PlacesTogether.Wish(SOUTH, 1, 110, 5);

        assertThat(keys(PlacesTogether.choose(free, 3, south))).containsExactly(201, 210, 220);
    }

    @Test
    void goesToTheNearestNeighbourhoodWithRoomWhenTheWantedOneIsTooSmall() {
        List<Spot> free = all(all(block(NORTH, 1, 9), block(SOUTH, 1, 10, 20)), block(UPSTAIRS, 1, 2, 3));
        PlacesTogether.Wish north = new PlacesTogether.Wish(NORTH, 1, 5, 5);

        assertThat(keys(PlacesTogether.choose(free, 3, north))).containsExactly(201, 210, 220);
    }

    @Test
    void spreadsOverTheNeighbourhoodsOfOneFloorWhenNoneHasRoom() {
        List<Spot> free = all(all(block(NORTH, 90, 95), block(SOUTH, 1, 50)), block(UPSTAIRS, 1, 2));

        assertThat(keys(PlacesTogether.choose(free, 3, null))).containsExactly(190, 195, 201);
    }

    @Test
    void spreadsOverFloorsWhenNoFloorHasRoom() {
        List<Spot> free = all(block(NORTH, 1, 2, 3), block(UPSTAIRS, 1, 50));

        assertThat(PlacesTogether.choose(free, 4, null)).hasSize(4).containsAll(block(NORTH, 1, 2, 3));
    }

    @Test
    void choosesForOneTheDeskNearestToTheOthers() {
        List<Spot> free = block(NORTH, 1, 30, 60);

        assertThat(keys(PlacesTogether.choose(free, 1, new PlacesTogether.Wish(NORTH, 1, 33, 5))))
                .containsExactly(130);
    }

    @Test
    void choosesNothingWhenTooFewAreFree() {
        assertThat(PlacesTogether.choose(block(NORTH, 1, 2), 3, null)).isEmpty();
        assertThat(PlacesTogether.choose(block(NORTH, 1, 2), 0, null)).isEmpty();
    }

    @Test
    void choosesFromAThousandDesksOfAFloorAtOnce() {
        List<Spot> free = new ArrayList<>();
        for (int row = 0; row < 25; row++) {
            for (int column = 0; column < 40; column++) {
                free.add(new Spot(row * 40 + column, 1, 1, NORTH, null, column * 1.6, row * 2.2));
            }
        }

        assertThat(PlacesTogether.choose(free, 60, null)).hasSize(60).doesNotHaveDuplicates();
    }
}
