package flexplek.buildingimport;

import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Dimension;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;

/** Whether a plan is in metres, by how large it is: one wrong unit is one cause, however many features have it. */
final class PlanUnit {

    private static final double FARTHEST = 10_000;
    private static final double LONGEST_FLOOR = 2_000;
    private static final double SHORTEST_FLOOR = 1;

    private int drawn;
    private int far;
    private int floors;
    private int tooLong;
    private int tooShort;
    private final Envelope inAll = new Envelope();

    void see(String kind, @Nullable Geometry geometry) {
        if (geometry == null) {
            return;
        }
        Envelope extent = geometry.getEnvelopeInternal();
        drawn++;
        if (isFar(geometry)) {
            far++;
        }
        if (kind.equals("floor") && geometry.getDimension() == Dimension.A) {
            inAll.expandToInclude(extent);
            floors++;
            if (longest(extent) > LONGEST_FLOOR) {
                tooLong++;
            }
            if (longest(extent) < SHORTEST_FLOOR) {
                tooShort++;
            }
        }
    }

    boolean isWrong() {
        return wrong().isPresent();
    }

    Optional<Function<BuildingImportWords, String>> wrong() {
        if (floors > 0 && tooShort == floors) {
            return Optional.of(BuildingImportWords::degrees);
        }
        if (floors > 0 && tooLong == floors) {
            return Optional.of(words -> words.millimetres(Math.round(longest(inAll))));
        }
        if (far * 2 > drawn) {
            return Optional.of(BuildingImportWords::map);
        }
        return Optional.empty();
    }

    boolean isFar(Geometry geometry) {
        Envelope extent = geometry.getEnvelopeInternal();
        return !extent.isNull()
                && Math.max(
                                Math.max(Math.abs(extent.getMinX()), Math.abs(extent.getMaxX())),
                                Math.max(Math.abs(extent.getMinY()), Math.abs(extent.getMaxY())))
                        > FARTHEST;
    }

    boolean isNoFloor(Envelope extent) {
        return longest(extent) > LONGEST_FLOOR || longest(extent) < SHORTEST_FLOOR;
    }

    private static double longest(Envelope extent) {
        return Math.max(extent.getWidth(), extent.getHeight());
    }
}
