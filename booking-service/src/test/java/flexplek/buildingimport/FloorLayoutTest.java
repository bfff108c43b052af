package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.space.SpaceKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.locationtech.jts.geom.Geometry;

/** A floor that is drawn from its rows stands up to all that is asked of a drawn one. */
class FloorLayoutTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FloorLayout layout = new FloorLayout(new Drawing(JSON));

    @Test
    void drawsOneFloorAndEachNeighbourhoodAndSpace() {
        List<ObjectNode> drawn =
                layout.draw("3", List.of(desk("3A-2", "3A"), room("R-1", "3B", 8), desk("3A-10", "3A")));

        assertThat(drawn.stream().map(f -> f.path("properties").path("feature").asText() + " " + ReadPresent.code(f)))
                .containsExactly(
                        "floor ", "neighbourhood 3A", "neighbourhood 3B", "space 3A-2", "space 3A-10", "space R-1");
    }

    @Test
    void putsDesksInRowsByTheirCodes() {
        List<SpacesFile.Row> rows = new ArrayList<>();
        for (int i = 12; i > 0; i--) {
            rows.add(desk("D-" + i, "A"));
        }

        List<ObjectNode> desks = layout.draw("1", rows).subList(2, 14);

        assertThat(desks)
                .extracting(ReadPresent::code)
                .containsExactly("D-1", "D-2", "D-3", "D-4", "D-5", "D-6", "D-7", "D-8", "D-9", "D-10", "D-11", "D-12");
        assertThat(desks.getFirst().at("/geometry/coordinates/0/0/0").asDouble())
                .isEqualTo(3.0);
        assertThat(desks.get(1).at("/geometry/coordinates/0/0/0").asDouble()).isEqualTo(5.0);
    }

    @Test
    void drawsTheSameRowsTheSameInWhateverOrder() {
        Random random = new Random(1);
        List<SpacesFile.Row> rows = random(random, 300);
        List<SpacesFile.Row> shuffled = new ArrayList<>(rows);
        Collections.shuffle(shuffled, random);

        assertThat(layout.draw("1", shuffled)).isEqualTo(layout.draw("1", rows));
    }

    @Test
    void isLegalWhateverTheRows() {
        for (int seed = 0; seed < 300; seed++) {
            Random random = new Random(seed);
            assertLegal(random(random, 1 + random.nextInt(150)));
        }
    }

    @Test
    void isLegalAtTheMostThatAnImportTakes() {
        List<SpacesFile.Row> rooms = new ArrayList<>();
        List<SpacesFile.Row> lonely = new ArrayList<>();
        for (int i = 0; i < SpacesFile.MOST_ROWS; i++) {
            rooms.add(room("R-" + i, "A", 1000));
            lonely.add(desk("D-" + i, "N" + i));
        }

        assertLegal(rooms);
        assertLegal(lonely);
    }

    private void assertLegal(List<SpacesFile.Row> rows) {
        List<ObjectNode> drawn = layout.draw("1", rows);
        ((ObjectNode) drawn.getFirst().path("properties")).put("level", 1);
        Findings findings = new Findings();
        Set<String> codes = rows.stream().map(SpacesFile.Row::code).collect(Collectors.toSet());

        PlanFile plan = PlanFile.of(drawn, PresentPlan.NONE, JSON, findings);
        CheckTogether.check(Set.of(), plan, new SpacesFile(rows, codes, List.of(), true), findings);

        assertThat(findings.named()).isEmpty();
        assertThat(plan.spaces().keySet()).isEqualTo(codes);
        Geometry floor = requireNonNull(plan.floors().get("1")).area();
        assertThat(plan.spaces().values()).allMatch(space -> floor.contains(space.shape()));
        if (rows.size() < 60) {
            assertApart(List.copyOf(plan.spaces().values()));
        }
    }

    private static void assertApart(List<PlanFile.SpaceShape> shapes) {
        for (int i = 0; i < shapes.size(); i++) {
            for (PlanFile.SpaceShape other : shapes.subList(i + 1, shapes.size())) {
                assertThat(shapes.get(i).shape().overlaps(other.shape())
                                || shapes.get(i).shape().contains(other.shape()))
                        .isFalse();
            }
        }
    }

    private static List<SpacesFile.Row> random(Random random, int size) {
        List<SpacesFile.Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String neighbourhood = "N" + random.nextInt(1 + size / 20);
            rows.add(
                    random.nextInt(8) == 0
                            ? room("R" + i, neighbourhood, 1 + random.nextInt(40))
                            : desk("D" + i, neighbourhood));
        }
        return rows;
    }

    static SpacesFile.Row desk(String code, String neighbourhood) {
        return new SpacesFile.Row(2, code, code, SpaceKind.DESK, "1", neighbourhood, 1, List.of());
    }

    static SpacesFile.Row room(String code, String neighbourhood, int capacity) {
        return new SpacesFile.Row(2, code, code, SpaceKind.ROOM, "1", neighbourhood, capacity, List.of());
    }
}
