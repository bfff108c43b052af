package flexplek.demo.plan;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.demo.dice.Dice;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.LinearRing;

class BuildingsTest {
    private static final GeometryFactory GEOMETRY = new GeometryFactory();
    private final List<Building> buildings = Buildings.all(new Dice(2026).of("buildings"));

    @Test
    void holdsAboutTwelveHundredDesksAndAHundredRooms() {
        assertThat(buildings.stream().mapToInt(b -> b.desks().size()).sum()).isBetween(1150, 1250);
        assertThat(buildings.stream().mapToInt(b -> b.rooms().size()).sum()).isBetween(90, 110);
        assertThat(buildings.stream().flatMap(b -> b.rooms().stream()).map(Space::capacity))
                .allMatch(capacity -> capacity >= 2 && capacity <= 20);
    }

    @Test
    void staysTheSameForTheSameSeedAndDiffersForAnother() {
        var files = buildings.stream().map(ImportFiles::of).toList();

        assertThat(Buildings.all(new Dice(2026).of("buildings")).stream().map(ImportFiles::of))
                .isEqualTo(files);
        assertThat(Buildings.all(new Dice(7)).stream().map(ImportFiles::of)).isNotEqualTo(files);
    }

    @Test
    void givesEverySpaceItsOwnCodeAndEveryRoomItsOwnName() {
        for (var building : buildings) {
            var codes = new HashSet<String>();
            var names = new HashSet<String>();
            building.desks().forEach(desk -> assertThat(codes.add(desk.code())).isTrue());
            building.rooms().forEach(room -> assertThat(codes.add(room.code())).isTrue());
            building.rooms().forEach(room -> assertThat(names.add(room.name())).isTrue());
        }
    }

    @Test
    void keepsSpacesApartAndInsideTheirNeighbourhoodAndFloor() {
        for (var building : buildings) {
            for (var floor : building.floors()) {
                var outline = outline(floor);
                for (int i = 0; i < floor.spaces().size(); i++) {
                    var space = floor.spaces().get(i);
                    var shape = shape(space.area());
                    assertThat(outline.covers(shape))
                            .as(building.name() + " " + space)
                            .isTrue();
                    assertThat(shape(neighbourhood(floor, space).area()).covers(shape))
                            .isTrue();
                    for (var other :
                            floor.spaces().subList(i + 1, floor.spaces().size())) {
                        assertThat(shape.intersection(shape(other.area())).getArea())
                                .as("%s and %s", space.code(), other.code())
                                .isZero();
                    }
                }
            }
        }
    }

    @Test
    void leavesCorridorsStairsAndToiletsFree() {
        for (var building : buildings) {
            for (var floor : building.floors()) {
                for (var fixture : floor.fixtures()) {
                    var shape = shape(fixture.area());
                    assertThat(outline(floor).covers(shape))
                            .as(floor.name() + fixture)
                            .isTrue();
                    assertThat(floor.spaces())
                            .allMatch(space ->
                                    shape.intersection(shape(space.area())).getArea() == 0);
                }
            }
        }
    }

    @Test
    void keepsNeighbourhoodsApart() {
        for (var building : buildings) {
            for (var floor : building.floors()) {
                for (var one : floor.neighbourhoods()) {
                    assertThat(outline(floor).covers(shape(one.area()))).isTrue();
                    assertThat(floor.neighbourhoods())
                            .allMatch(other -> one.equals(other)
                                    || shape(one.area())
                                                    .intersection(shape(other.area()))
                                                    .getArea()
                                            == 0);
                }
            }
        }
    }

    @Test
    void offersQuietAndAccessibleDesksInEveryBuilding() {
        for (var building : buildings) {
            for (var amenity : List.of("monitor", "sit-stand", "quiet", "wheelchair-accessible")) {
                assertThat(building.desks()).anyMatch(desk -> desk.amenities().contains(amenity));
            }
            assertThat(building.neighbourhoods()).anyMatch(place -> place.organisation() != null);
        }
    }

    @Test
    void canBeDrawn() throws IOException {
        var folder = Files.createDirectories(Path.of("target", "plans"));

        for (var building : buildings) {
            for (var floor : building.floors()) {
                var file = folder.resolve(building.code() + "-" + floor.code() + ".svg");
                Files.writeString(file, Svg.of(building, floor));
                assertThat(file).isNotEmptyFile();
            }
        }
    }

    private static Neighbourhood neighbourhood(Floor floor, Space space) {
        return floor.neighbourhoods().stream()
                .filter(place -> place.code().equals(space.neighbourhood()))
                .findFirst()
                .orElseThrow();
    }

    private static Geometry outline(Floor floor) {
        var rings = floor.outline().stream().map(BuildingsTest::ring).toList();
        return GEOMETRY.createPolygon(
                rings.getFirst(), rings.subList(1, rings.size()).toArray(LinearRing[]::new));
    }

    private static Geometry shape(Rect area) {
        return GEOMETRY.createPolygon(ring(area.corners()));
    }

    private static LinearRing ring(List<Point> points) {
        var corners = new Coordinate[points.size() + 1];
        for (int i = 0; i < corners.length; i++) {
            var point = points.get(i % points.size());
            corners[i] = new Coordinate(point.x(), point.y());
        }
        return GEOMETRY.createLinearRing(corners);
    }
}
