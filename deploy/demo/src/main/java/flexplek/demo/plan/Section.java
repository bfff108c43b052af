package flexplek.demo.plan;

import java.util.List;

/** A stretch of a wing with a corridor in the middle and a strip along either façade; becomes one neighbourhood. */
record Section(Rect area, boolean alongX) {
    static final int STRIP = 660;
    static final int CORRIDOR = 240;
    static final int DEPTH = 2 * STRIP + CORRIDOR;

    static Section alongX(int x, int y, int bays) {
        return new Section(new Rect(x, y, bays * Bay.WIDTH, DEPTH), true);
    }

    static Section alongY(int x, int y, int bays) {
        return new Section(new Rect(x, y, DEPTH, bays * Bay.WIDTH), false);
    }

    int bays() {
        return (alongX ? area.width() : area.height()) / Bay.WIDTH;
    }

    List<Strip> strips() {
        if (alongX) {
            return List.of(
                    new Strip(new Rect(area.x(), area.y(), area.width(), STRIP), Strip.Facade.SOUTH),
                    new Strip(
                            new Rect(area.x(), area.y() + STRIP + CORRIDOR, area.width(), STRIP), Strip.Facade.NORTH));
        }
        return List.of(
                new Strip(new Rect(area.x(), area.y(), STRIP, area.height()), Strip.Facade.WEST),
                new Strip(new Rect(area.x() + STRIP + CORRIDOR, area.y(), STRIP, area.height()), Strip.Facade.EAST));
    }

    Rect corridor() {
        return alongX
                ? new Rect(area.x(), area.y() + STRIP, area.width(), CORRIDOR)
                : new Rect(area.x() + STRIP, area.y(), CORRIDOR, area.height());
    }
}
