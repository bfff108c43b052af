package flexplek.demo.plan;

import java.util.ArrayList;
import java.util.List;

/** The parts of a building between its wings: lifts, stairs, toilets and places to meet. Laid out in quarters of 6.60 m. */
final class Core {
    private static final int QUARTER = Section.STRIP;
    private static final int FAR = Section.STRIP + Section.CORRIDOR;

    private final List<Fixture> fixtures = new ArrayList<>();

    List<Fixture> fixtures() {
        return List.copyOf(fixtures);
    }

    /** A square of 15.60 m where two corridors cross; the flags say in which quarter the lifts stand. */
    Core crossing(int x, int y, boolean liftsEast, boolean liftsNorth) {
        int near = x + (liftsEast ? FAR : 0);
        int far = x + (liftsEast ? 0 : FAR);
        int inner = y + (liftsNorth ? FAR : 0);
        int outer = y + (liftsNorth ? 0 : FAR);
        corridors(x, y);
        lifts(near, inner);
        toilets(far, inner);
        pantry(near, outer);
        lounge(far, outer);
        return this;
    }

    /** A square where two corridors cross, without lifts: a second staircase and places to meet. */
    Core corner(int x, int y) {
        corridors(x, y);
        lounge(x, y);
        add("print", "Post en print", x + FAR, y, QUARTER, QUARTER);
        toilets(x, y + FAR);
        stairs(x + FAR, y + FAR);
        return this;
    }

    /** The joint of two wings that stand 6.60 m apart in depth: 14.40 m by 22.20 m. */
    Core joint(int x, int y) {
        int passage = 120;
        int east = x + QUARTER + passage;
        add("corridor", "Gang", x, y + QUARTER, QUARTER, Section.CORRIDOR);
        add("corridor", "Gang", x + QUARTER, y, passage, FAR + 2 * QUARTER);
        add("corridor", "Gang", east, y + 2 * QUARTER, QUARTER, Section.CORRIDOR);
        pantry(x, y);
        lifts(x, y + FAR);
        toilets(x, y + FAR + QUARTER);
        lounge(east, y);
        stairs(east, y + QUARTER);
        lounge(east, y + FAR + QUARTER);
        return this;
    }

    private void corridors(int x, int y) {
        add("corridor", "Gang", x, y + QUARTER, Section.DEPTH, Section.CORRIDOR);
        add("corridor", "Gang", x + QUARTER, y, Section.CORRIDOR, QUARTER);
        add("corridor", "Gang", x + QUARTER, y + FAR, Section.CORRIDOR, QUARTER);
    }

    private void lifts(int x, int y) {
        add("core", "Kern", x, y, QUARTER, QUARTER);
        add("stairs", "Trap", x + 30, y + 30, 270, 600);
        add("lift", "Lift", x + 330, y + 30, 300, 180);
        add("lift", "Lift", x + 330, y + 240, 300, 180);
        add("shaft", "Schacht", x + 330, y + 450, 300, 180);
    }

    private void stairs(int x, int y) {
        add("core", "Kern", x, y, QUARTER, QUARTER);
        add("stairs", "Trap", x + 30, y + 30, 600, 270);
        add("storage", "Berging", x + 30, y + 330, 600, 300);
    }

    private void toilets(int x, int y) {
        add("core", "Kern", x, y, QUARTER, QUARTER);
        add("toilet", "Toilet", x + 30, y + 30, 290, 600);
        add("toilet", "Toilet", x + 350, y + 30, 280, 330);
        add("toilet", "Toilet, rolstoel", x + 350, y + 390, 280, 240);
    }

    private void pantry(int x, int y) {
        add("pantry", "Pantry", x, y, QUARTER, QUARTER);
    }

    private void lounge(int x, int y) {
        add("lounge", "Zitje", x, y, QUARTER, QUARTER);
    }

    private void add(String feature, String name, int x, int y, int width, int height) {
        fixtures.add(new Fixture(feature, name, new Rect(x, y, width, height)));
    }
}
