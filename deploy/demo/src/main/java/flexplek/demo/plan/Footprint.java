package flexplek.demo.plan;

import java.util.List;
import java.util.stream.IntStream;

/** The shape of a floor before it is furnished: its outline, the sections of its wings and what lies between them. */
record Footprint(List<List<Point>> outline, List<Section> sections, List<Fixture> fixtures) {
    private static final int D = Section.DEPTH;

    /** Two wings at a right angle; the lifts stand in the bend. */
    static Footprint bent(int bays, int bendBays) {
        int bend = 2 * bays * Bay.WIDTH;
        int top = D + bendBays * Bay.WIDTH;
        return new Footprint(
                List.of(ring(0, 0, bend + D, 0, bend + D, top, bend, top, bend, D, 0, D)),
                List.of(
                        Section.alongX(0, 0, bays),
                        Section.alongX(bays * Bay.WIDTH, 0, bays),
                        Section.alongY(bend, D, bendBays)),
                new Core().crossing(bend, 0, false, true).fixtures());
    }

    /** One wing and the bend. */
    static Footprint bentTop(int bays) {
        int bend = 2 * bays * Bay.WIDTH;
        return new Footprint(
                List.of(ring(0, 0, bend + D, 0, bend + D, D, 0, D)),
                List.of(Section.alongX(0, 0, bays), Section.alongX(bays * Bay.WIDTH, 0, bays)),
                new Core().crossing(bend, 0, false, true).fixtures());
    }

    /** Two wings that stand a strip apart in depth, joined by the lifts. */
    static Footprint staggered(int bays) {
        int joint = 2 * bays * Bay.WIDTH;
        int east = joint + 8 * Bay.WIDTH;
        int end = east + 2 * bays * Bay.WIDTH;
        int step = Section.STRIP;
        return new Footprint(
                List.of(ring(0, 0, east, 0, east, step, end, step, end, step + D, joint, step + D, joint, D, 0, D)),
                List.of(
                        Section.alongX(0, 0, bays),
                        Section.alongX(bays * Bay.WIDTH, 0, bays),
                        Section.alongX(east, step, bays),
                        Section.alongX(east + bays * Bay.WIDTH, step, bays)),
                new Core().joint(joint, 0).fixtures());
    }

    /** The joint and the east wing of a staggered building, which rises higher. */
    static Footprint staggeredTop(int bays) {
        int joint = 2 * bays * Bay.WIDTH;
        int east = joint + 8 * Bay.WIDTH;
        int end = east + 2 * bays * Bay.WIDTH;
        int step = Section.STRIP;
        return new Footprint(
                List.of(ring(joint, 0, east, 0, east, step, end, step, end, step + D, joint, step + D)),
                List.of(Section.alongX(east, step, bays), Section.alongX(east + bays * Bay.WIDTH, step, bays)),
                new Core().joint(joint, 0).fixtures());
    }

    /** Four wings around a courtyard. */
    static Footprint courtyard(int bays, int sideBays) {
        int east = D + bays * Bay.WIDTH;
        int north = D + sideBays * Bay.WIDTH;
        var core = new Core()
                .crossing(0, 0, true, true)
                .corner(east, 0)
                .crossing(east, north, false, false)
                .corner(0, north);
        return new Footprint(
                List.of(
                        ring(0, 0, east + D, 0, east + D, north + D, 0, north + D),
                        ring(D, D, D, north, east, north, east, D)),
                List.of(
                        Section.alongX(D, 0, bays),
                        Section.alongY(east, D, sideBays),
                        Section.alongX(D, north, bays),
                        Section.alongY(0, D, sideBays)),
                core.fixtures());
    }

    private static List<Point> ring(int... xy) {
        return IntStream.range(0, xy.length / 2)
                .mapToObj(i -> new Point(xy[2 * i], xy[2 * i + 1]))
                .toList();
    }
}
