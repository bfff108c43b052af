package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.platform.Tongue;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
@OnRealStack
class DrawFromRowsTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String HEADER = "code,kind,floor,neighbourhood\n";

    private final Findings findings = new Findings();
    private final Notes notes = new Notes();

    @Test
    void drawsEachFloorOfANewBuilding() {
        PlanFile plan = drawn(HEADER + "A,desk,0,N\nB,desk,BG 2,N\nC,desk,Zolder,N\n", PresentFiles.NONE);

        assertThat(plan.floors().values())
                .extracting(floor -> floor.code() + " " + floor.level())
                .containsExactlyInAnyOrder("0 0", "BG 2 2", "Zolder 3");
        assertThat(told()).isEmpty();
        assertThat(said())
                .containsExactly(
                        "Floor BG 2 is taken to be on level 2; a plan can say otherwise.",
                        "Floor Zolder is taken to be on level 3; a plan can say otherwise.",
                        "The plans of floors 0, BG 2, Zolder are drawn from the rows.");
    }

    @ParameterizedTest
    @CsvSource({"3,3", "-1,-1", "03,3", "Verdieping 12,12", "bg,0", "Begane grond,0", "Kelder,-1", "B-1,1", "3e,3"})
    void takesTheLevelFromTheCode(String code, int level) {
        assertThat(FloorLevels.of(code)).contains(level);
    }

    @ParameterizedTest
    @CsvSource({"Zolder", "2026", "999"})
    void takesNoLevelFromACodeThatSaysNone(String code) {
        assertThat(FloorLevels.of(code)).isEmpty();
    }

    @Test
    void drawsAFloorAnewThatWasDrawnFromItsRows() {
        String first = HEADER + "A-1,desk,1,N\nA-2,desk,1,N\n";
        PresentFiles present = present(first, drawn(first, PresentFiles.NONE));

        PlanFile same = drawn(first, present);
        assertThat(said()).containsExactly("The plan of floor 1 is drawn from the rows.");
        PlanFile more = drawn(first + "B-1,desk,1,South\n", present);

        assertThat(same.spaces()).hasSize(2);
        assertThat(more.neighbourhoods())
                .extracting(PlanFile.NeighbourhoodShape::code)
                .containsExactly("N", "South");
        assertThat(said()).hasSize(2);
        assertThat(told()).isEmpty();
    }

    @Test
    void leavesAPlanAsItWasDrawn() {
        String rows = SmallBuilding.csv(3);
        PresentFiles present = drawnByHand(rows, SmallBuilding.plan(3));

        PlanFile plan = drawn(rows, present);

        assertThat(plan.byFloor().get("1")).isEqualTo(present.byFloor().get("1"));
        assertThat(told()).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void givesANewSpaceAFreeSpotOnAPlanThatIsDrawn() {
        PresentFiles present = drawnByHand(SmallBuilding.csv(3), SmallBuilding.plan(3));

        PlanFile plan = drawn(SmallBuilding.csv(3) + "D-99,,DESK,1,S,1,\nR-99,,ROOM,1,S,20,\n", present);

        assertThat(told()).isEmpty();
        assertThat(said()).containsExactly("D-99 and 1 more are new on floor 1 and got free spots on its plan.");
        assertThat(plan.byFloor().get("1"))
                .hasSize(features(present).size() + 2)
                .containsAll(features(present));
        assertThat(space(plan, "D-99").shape().distance(space(plan, "D-01").shape()))
                .isGreaterThan(0.1);
    }

    @Test
    void movesASpaceToTheFloorThatItsRowNames() {
        String two = SmallBuilding.plan(3).replaceFirst("\"features\":\\[", """
                $0{"type":"Feature","properties":{"feature":"floor","floor":"2","level":2},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]]]}},
                {"type":"Feature","properties":{"feature":"neighbourhood","floor":"2","code":"T"},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]]]}},""");
        PresentFiles present = drawnByHand(SmallBuilding.csv(3), two);

        PlanFile plan = drawn(SmallBuilding.csv(3).replace("Bureau 2,DESK,1,S", "Bureau 2,DESK,2,T"), present);

        assertThat(told()).isEmpty();
        assertThat(space(plan, "D-02").floor()).isEqualTo("2");
        assertThat(plan.byFloor().get("1"))
                .noneMatch(feature -> ReadPresent.code(feature).equals("D-02"));
    }

    @Test
    void saysWhereThereIsNoSpot() {
        String small = """
                {"type":"FeatureCollection","features":[
                {"type":"Feature","properties":{"feature":"floor","floor":"1","level":1},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[3,0],[3,2],[0,2],[0,0]]]}},
                {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"N"},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[3,0],[3,2],[0,2],[0,0]]]}},
                {"type":"Feature","properties":{"feature":"space","floor":"1","code":"A"},
                 "geometry":{"type":"Point","coordinates":[1.5,1]}}]}""";
        PresentFiles present = drawnByHand(HEADER + "A,desk,1,N\n", small);

        drawn(HEADER + "A,desk,1,N\nB,desk,1,N\nC,desk,1,South\n", present);

        assertThat(told())
                .containsExactly(
                        "3 B code has no free spot left in neighbourhood N: bring in a plan that draws it",
                        "4 C neighbourhood South is not drawn on the plan of floor 1: bring in a plan that draws it");
    }

    private PlanFile drawn(String csv, PresentFiles present) {
        SpacesFile spaces = SpacesFile.read(csv, Map.of(), findings);
        PresentPlan levels = present.byFloor().isEmpty()
                ? PresentPlan.NONE
                : new PresentPlan(
                        present.byFloor().keySet().stream()
                                .collect(Collectors.toMap(f -> f, f -> new PresentPlan.OfFloor(f, 1))),
                        Map.of());
        PlanFile plan = DrawFromRows.plan(spaces, present, levels, JSON, findings, notes);
        CheckTogether.check(java.util.Set.of("minwater"), plan, spaces, findings);
        return plan;
    }

    private static PresentFiles present(String csv, PlanFile plan) {
        return new PresentFiles(SpacesFile.read(csv, Map.of(), new Findings()).rows(), plan.byFloor());
    }

    private static PresentFiles drawnByHand(String csv, String plan) {
        try {
            List<ObjectNode> features = new ArrayList<>();
            JSON.readTree(plan).path("features").forEach(each -> features.add((ObjectNode) each));
            return new PresentFiles(
                    SpacesFile.read(csv, Map.of(), new Findings()).rows(),
                    features.stream()
                            .collect(Collectors.groupingBy(
                                    f -> f.path("properties").path("floor").asText())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<ObjectNode> features(PresentFiles present) {
        return requireNonNull(present.byFloor().get("1"));
    }

    private static PlanFile.SpaceShape space(PlanFile plan, String code) {
        return requireNonNull(plan.spaces().get(code));
    }

    private List<String> told() {
        return findings.named().stream()
                .map(f -> f.row() + " " + f.code() + " " + f.field() + " "
                        + f.message().in(Tongue.ENGLISH))
                .toList();
    }

    private List<String> said() {
        return notes.in(Tongue.ENGLISH).stream().map(Notes.Said::message).toList();
    }
}
