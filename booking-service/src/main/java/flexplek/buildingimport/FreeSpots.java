package flexplek.buildingimport;

import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.buildingimport.Drawing.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.quadtree.Quadtree;

/** Looks on a floor that is drawn for spots on which nothing stands: within a neighbourhood, row by row from its corner. */
final class FreeSpots {

    private static final GeometryFactory SHAPES = new GeometryFactory();

    /** Decimetres that stay free around a space. */
    private static final int AROUND = 2;

    private static final int STEP = 4;

    /** How many spots of a neighbourhood are tried for each size; a large one is looked over in larger steps. */
    private static final int MOST_TRIES = 20_000;

    private record Size(String neighbourhood, int width, int depth) {}

    /** Where the search for a size goes on, since what was taken before is still taken. */
    private static final class Search {
        private final PreparedGeometry area;
        private final Envelope extent;
        private final int step;
        private int column;
        private int row;

        Search(Geometry area) {
            this.area = PreparedGeometryFactory.prepare(area);
            this.extent = area.getEnvelopeInternal();
            this.step = Math.max(STEP, (int) Math.ceil(Math.sqrt(extent.getArea() * 100 / MOST_TRIES)));
        }
    }

    private final @Nullable Geometry floor;
    private final Map<String, Geometry> neighbourhoods = new HashMap<>();
    private final Quadtree taken = new Quadtree();
    private final Map<Size, Search> searches = new HashMap<>();

    FreeSpots(List<ObjectNode> drawn) {
        List<Geometry> floors = new ArrayList<>();
        for (ObjectNode feature : drawn) {
            Geometry shape = PlanGeometry.ofStored(feature);
            String code = feature.path("properties").path("code").asText();
            if (shape == null) {
                continue;
            }
            switch (feature.path("properties").path("feature").asText()) {
                case "floor" -> floors.add(shape);
                case "neighbourhood" -> neighbourhoods.put(code, shape);
                default -> take(shape.getDimension() == 0 ? aroundPoint(shape) : shape);
            }
        }
        this.floor = floors.isEmpty() ? null : floors.getFirst();
    }

    private static Geometry aroundPoint(Geometry point) {
        Envelope desk = point.getEnvelopeInternal();
        desk.expandBy(FloorLayout.DESK_WIDTH / 20.0, FloorLayout.DESK_DEPTH / 20.0);
        return SHAPES.toGeometry(desk);
    }

    boolean knows(String neighbourhood) {
        return neighbourhoods.containsKey(neighbourhood);
    }

    /** The next spot of this size in decimetres, taken from now on. */
    Optional<Box> take(String neighbourhood, int width, int depth) {
        Geometry within = neighbourhoods.get(neighbourhood);
        if (within == null || floor == null) {
            return Optional.empty();
        }
        Search search = searches.computeIfAbsent(
                new Size(neighbourhood, width, depth), any -> new Search(within.intersection(floor)));
        int left = (int) Math.ceil(search.extent.getMinX() * 10) + AROUND;
        int bottom = (int) Math.ceil(search.extent.getMinY() * 10) + AROUND;
        for (; bottom + search.row * search.step + depth <= search.extent.getMaxY() * 10; search.row++) {
            for (; left + search.column * search.step + width <= search.extent.getMaxX() * 10; search.column++) {
                Box spot = new Box(left + search.column * search.step, bottom + search.row * search.step, width, depth);
                if (isFree(spot, search.area)) {
                    take(SHAPES.toGeometry(extent(spot, 0)));
                    return Optional.of(spot);
                }
            }
            search.column = 0;
        }
        return Optional.empty();
    }

    private boolean isFree(Box spot, PreparedGeometry within) {
        Envelope wide = extent(spot, AROUND);
        Geometry space = SHAPES.toGeometry(wide);
        List<?> near = taken.query(wide);
        return near.stream().noneMatch(each -> ((Geometry) each).intersects(space))
                && within.covers(SHAPES.toGeometry(extent(spot, 0)));
    }

    private void take(Geometry shape) {
        taken.insert(shape.getEnvelopeInternal(), shape);
    }

    private static Envelope extent(Box box, int around) {
        return new Envelope(
                (box.x() - around) / 10.0,
                (box.x() + box.width() + around) / 10.0,
                (box.y() - around) / 10.0,
                (box.y() + box.depth() + around) / 10.0);
    }
}
