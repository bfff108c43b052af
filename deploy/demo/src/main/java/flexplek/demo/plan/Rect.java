package flexplek.demo.plan;

import java.util.List;

/** An upright rectangle in centimetres. */
public record Rect(int x, int y, int width, int height) {
    Rect moved(int dx, int dy) {
        return new Rect(x + dx, y + dy, width, height);
    }

    /** Its corners against the clock, the first not repeated. */
    List<Point> corners() {
        return List.of(
                new Point(x, y), new Point(x + width, y), new Point(x + width, y + height), new Point(x, y + height));
    }

    /** Its middle. */
    public Point middle() {
        return new Point(x + width / 2, y + height / 2);
    }
}
