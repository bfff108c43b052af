package flexplek.demo.plan;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws a floor, so that a person can judge the plan by looking at it. Ten pixels a metre. */
final class Svg {
    private static final Map<String, String> FILLS = Map.ofEntries(
            Map.entry("corridor", "#f3f1ea"),
            Map.entry("core", "#b9bec4"),
            Map.entry("stairs", "#e4e7ea"),
            Map.entry("lift", "#e4e7ea"),
            Map.entry("shaft", "#8d949b"),
            Map.entry("storage", "#d3d7da"),
            Map.entry("toilet", "#dfe8ee"),
            Map.entry("pantry", "#f6dfb8"),
            Map.entry("lounge", "#dcebd3"),
            Map.entry("lockers", "#c9b79c"),
            Map.entry("cabinet", "#c9b79c"),
            Map.entry("print", "#c9b79c"),
            Map.entry("laboratory", "#e3d9ee"),
            Map.entry("restaurant", "#f6dfb8"),
            Map.entry("hall", "#eceff1"));

    private Svg() {}

    static String of(Building building, Floor floor) {
        var outer = floor.outline().getFirst();
        int width = outer.stream().mapToInt(Point::x).max().orElseThrow();
        int height = outer.stream().mapToInt(Point::y).max().orElseThrow();
        var svg = new StringBuilder();
        svg.append("<svg xmlns='http://www.w3.org/2000/svg' viewBox='-100 -300 %d %d' width='%d' height='%d'>%n"
                .formatted(width + 200, height + 400, (width + 200) / 10, (height + 400) / 10));
        svg.append("<rect x='-100' y='-300' width='100%' height='100%' fill='#ffffff'/>");
        svg.append("<text x='0' y='-120' font-family='sans-serif' font-size='140'>%s, %s</text>%n"
                .formatted(building.name(), floor.name()));
        svg.append("<g transform='translate(0 %d) scale(1 -1)'>%n".formatted(height));
        svg.append("<path fill-rule='evenodd' fill='#fbfaf6' stroke='#30353a' stroke-width='20' d='%s'/>%n"
                .formatted(floor.outline().stream().map(Svg::path).collect(Collectors.joining(" "))));
        floor.neighbourhoods()
                .forEach(place ->
                        rect(svg, place.area(), place.organisation() == null ? "#e8f1f7" : "#f7e8ec", "#9fb4c2", ""));
        floor.fixtures()
                .forEach(fixture -> rect(
                        svg,
                        fixture.area(),
                        FILLS.getOrDefault(fixture.feature(), "#ff00ff"),
                        "#a0a4a8",
                        fixture.area().width() >= 300 && fixture.area().height() >= 300 ? fixture.name() : ""));
        floor.spaces().forEach(space -> {
            boolean desk = space.kind() == SpaceKind.DESK;
            boolean reachable = space.amenities().contains("wheelchair-accessible");
            var fill = !desk ? "#bcd9ea" : reachable ? "#e3a93b" : "#ffffff";
            rect(svg, space.area(), fill, "#3b5b73", desk ? "" : Integer.toString(space.capacity()));
        });
        floor.neighbourhoods().forEach(place -> text(svg, place.area().middle(), 90, "#17384f", place.name()));
        return svg.append("</g></svg>\n").toString();
    }

    private static String path(List<Point> ring) {
        return ring.stream().map(point -> point.x() + " " + point.y()).collect(Collectors.joining(" L ", "M ", " Z"));
    }

    private static void rect(StringBuilder svg, Rect area, String fill, String stroke, String label) {
        svg.append("<rect x='%d' y='%d' width='%d' height='%d' fill='%s' stroke='%s' stroke-width='5'/>%n"
                .formatted(area.x(), area.y(), area.width(), area.height(), fill, stroke));
        if (!label.isEmpty()) {
            text(svg, area.middle(), 55, "#44515c", label);
        }
    }

    private static void text(StringBuilder svg, Point at, int size, String fill, String text) {
        svg.append(("<text transform='translate(%d %d) scale(1 -1)' text-anchor='middle' dominant-baseline='middle'"
                        + " font-family='sans-serif' font-size='%d' fill='%s'>%s</text>%n")
                .formatted(at.x(), at.y(), size, fill, text));
    }
}
