package flexplek.buildingimport;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.platform.Tongue;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealStack
class PlanFileTest {

    private static final ThreadMXBean PROCESSOR = ManagementFactory.getThreadMXBean();

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String OUTLINE = "[[[0,0],[40,0],[40,20],[0,20],[0,0]]]";

    private final Findings findings = new Findings();

    /** A floor of 40 by 20 metres with desks D-1 and D-2, of which the first is drawn as is said. */
    private static String plan(String outline, String desk) {
        return """
            {"type":"FeatureCollection","features":[
            {"type":"Feature","properties":{"feature":"floor","floor":"1","level":1},
             "geometry":%s},
            {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"S"},
             "geometry":{"type":"Polygon","coordinates":%s}},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"D-1"},"geometry":%s},
            {"type":"Feature","properties":{"feature":"space","floor":"1","code":"D-2"},
             "geometry":{"type":"Point","coordinates":[30,10]}}]}""".formatted(outline, OUTLINE, desk);
    }

    private static String polygon(String rings) {
        return "{\"type\":\"Polygon\",\"coordinates\":" + rings + "}";
    }

    private static String point(String coordinates) {
        return "{\"type\":\"Point\",\"coordinates\":" + coordinates + "}";
    }

    private List<String> told(String plan) {
        SpacesFile spaces =
                SpacesFile.read("code,kind,floor,neighbourhood\nD-1,DESK,1,S\nD-2,DESK,1,S\n", Map.of(), findings);
        PlanFile read = PlanFile.read(plan, PresentPlan.NONE, JSON, findings);
        CheckTogether.check(Set.of(), read, spaces, findings);
        return findings.named().stream()
                .map(f -> f.row() + " " + f.code() + " " + f.message().in(new Tongue(Locale.ENGLISH)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[[[0,0],[40,0],[40,20],[0,20],[0,0]]]",
                "[[[0,0],[0,20],[40,20],[40,0],[0,0]]]",
                "[[[0,0,9],[40,0,9],[40,20,9],[0,20,9],[0,0,9]]]",
                "[[[0,0],[40,0],[40,20],[0,20],[0,0]],[[2,2],[2,4],[4,4],[4,2],[2,2]]]"
            })
    void takesRingsAsTheStandardDoes(String rings) throws JsonProcessingException {
        String desk = polygon("[[[9,9],[11,9],[11,11],[9,11],[9,9]]]");
        String plan = plan(polygon(rings), desk);

        assertThat(told(plan)).isEmpty();

        // Kept is the same plan as without height, in whatever direction.
        JsonNode kept =
                JSON.readTree(read(plan).of("1", Map.of(), Map.of(), JSON)).path("features");
        assertThat(kept.at("/0/geometry/coordinates")).isEqualTo(JSON.readTree(rings.replace(",9]", "]")));
        assertThat(requireNonNull(PlanGeometry.ofStored(kept.path(0))).getArea())
                .isEqualTo(rings.contains("[2,2]") ? 796 : 800);
        assertThat(read(plan).spaces())
                .isEqualTo(read(plan(polygon(OUTLINE), desk)).spaces());
    }

    private PlanFile read(String plan) {
        return PlanFile.read(plan, PresentPlan.NONE, JSON, findings);
    }

    @Test
    void takesMembersThatItDoesNotKnow() {
        String plain = plan(polygon(OUTLINE), point("[10,10]"));
        String plan = plain.replace(
                        "\"type\":\"Feature\",", "\"type\":\"Feature\",\"id\":7,\"bbox\":[0,0,1,1],\"more\":{\"x\":1},")
                .replace("\"code\":\"D-1\"", "\"code\":\"D-1\",\"colour\":\"red\"");

        assertThat(told(plan)).isEmpty();
        assertThat(read(plan).floors()).isEqualTo(read(plain).floors());
        assertThat(read(plan).neighbourhoods()).isEqualTo(read(plain).neighbourhoods());
        assertThat(read(plan).spaces()).isEqualTo(read(plain).spaces());
    }

    @Test
    void tellsOnceWhatOnlyLooksLikeAnotherFloorOrNeighbourhood() {
        String more = """
            ,{"type":"Feature","properties":{"feature":"neighbourhood","floor":"1","code":"s"},"geometry":%1$s},
            {"type":"Feature","properties":{"feature":"floor","floor":"1\u00a0","level":1},"geometry":%1$s},
            {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1\u00a0","code":"S"},"geometry":%1$s},
            {"type":"Feature","properties":{"feature":"neighbourhood","floor":"1\u00a0","code":"s"},"geometry":%1$s}]}""".formatted(polygon(OUTLINE));

        assertThat(told(plan(polygon(OUTLINE), point("[10,10]")).replaceFirst("]}$", more)))
                .containsExactly(
                        "5 s looks like S and is another: write both the same, or one otherwise",
                        "6 1\u00a0 looks like 1 and is another: write both the same, or one otherwise");
    }

    @Test
    void takesAWallWithoutAGeometry() {
        String wall = "{\"type\":\"Feature\",\"properties\":{\"feature\":\"wall\",\"floor\":\"1\"},\"geometry\":null},";

        assertThat(told(plan(polygon(OUTLINE), point("[10,10]")).replaceFirst("\\[\n", "[" + wall)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | 3 D-1 must be there",
                "{\"type\":\"Circle\",\"coordinates\":[10,10]} | 3 D-1 must be of a type of GeoJSON, such as Polygon or Point",
                "{\"type\":\"MultiPolygon\",\"coordinates\":[[[[9,9],[11,9],[11,11],[9,9]]]]}"
                        + " | 3 D-1 of a space must be a Point or a Polygon of numbers, in metres",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9,9],[11,9],[11,11],[9,11]]]}"
                        + " | 3 D-1 has an open ring: its last position must be its first",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9,9],[11,9],[9,9]]]}"
                        + " | 3 D-1 must have at least 4 positions in each line or ring",
                "{\"type\":\"Polygon\",\"coordinates\":[[[9,9],[11,11],[11,9],[9,11],[9,9]]]}"
                        + " | 3 D-1 must not cross or touch itself, as it does at 10.00, 10.00",
                "{\"type\":\"Point\",\"coordinates\":[\"10\",10]} | 3 D-1 must be of numbers, in metres",
                "{\"type\":\"Point\",\"coordinates\":[10]} | 3 D-1 must be of numbers, in metres",
                "{\"type\":\"Point\",\"coordinates\":[1e300,10]} | 3 D-1 must be of numbers, in metres, none beyond 10000",
                "{\"type\":\"Point\",\"coordinates\":[1e400,10]} | 3 D-1 must be of numbers, in metres",
                "{\"type\":\"Point\",\"coordinates\":[50,10]} | 3 D-1 must lie within floor 1",
                "{\"type\":\"Point\",\"coordinates\":[30.05,10]} | 4 D-2 must not be on the spot of D-1",
                "{\"type\":\"Point\",\"coordinates\":[NaN,10]} | 5 null is not valid JSON",
            })
    void namesWhatIsWrongOfADeskOnce(String desk, String finding) {
        assertThat(told(plan(polygon(OUTLINE), desk)).stream().map(f -> f.replaceFirst("^\\d+ null", "5 null")))
                .containsExactly(finding);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "null | 1 1 must be there",
                "{\"type\":\"Circle\"} | 1 1 must be of a type of GeoJSON, such as Polygon or Point",
                "{\"type\":\"Point\",\"coordinates\":[1,1]} | 1 1 must be a Polygon or a MultiPolygon",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[40,0],[40,20],[0,20]]]}"
                        + " | 1 1 has an open ring: its last position must be its first",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[40,20],[40,0],[0,20],[0,0]]]}"
                        + " | 1 1 must not cross or touch itself, as it does at 20.00, 10.00",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[0.001,0],[0.001,0.0005],[0,0]]]}"
                        + " | null null must be in metres; it is less than 1 metre long, as if in degrees",
                "{\"type\":\"Polygon\",\"coordinates\":[[[0,0],[9000,0],[9000,5000],[0,5000],[0,0]]]}"
                        + " | null null must be in metres; it is 9000 metres long, as if in millimetres or centimetres",
            })
    void namesWhatIsWrongOfAFloorOnce(String outline, String finding) {
        assertThat(told(plan(outline, point("[10,10]")))).containsExactly(finding);
    }

    @ParameterizedTest
    @ValueSource(doubles = {1000, 0.00001})
    void tellsAWrongUnitOnceHoweverMuchIsDrawn(double unit) {
        String plan = plan(polygon(OUTLINE), point("[10,10]"));
        StringBuilder scaled = new StringBuilder();
        var numbers =
                java.util.regex.Pattern.compile("(?<=[\\[,])\\d+(?=[,\\]])").matcher(plan);
        while (numbers.find()) {
            numbers.appendReplacement(scaled, Double.toString(Double.parseDouble(numbers.group()) * unit));
        }
        numbers.appendTail(scaled);

        assertThat(told(scaled.toString()))
                .singleElement()
                .asString()
                .startsWith("null null must be in metres; it is ");
    }

    @Test
    void tellsOnceThatAFloorIsDrawnElsewhereThanItsSpaces() {
        String rows = "code,kind,floor,neighbourhood\n";
        StringBuilder desks = new StringBuilder();
        for (int i = 0; i < 30; i++) {
            rows += "X-" + i + ",DESK,1,S\n";
            desks.append("{\"type\":\"Feature\",\"properties\":{\"feature\":\"space\",\"floor\":\"1\",\"code\":\"X-")
                    .append(i)
                    .append("\"},\"geometry\":")
                    .append(point("[" + (100 + i) + ",5]"))
                    .append("},");
        }
        PlanFile plan = PlanFile.read(
                plan(polygon(OUTLINE), point("[10,10]")).replaceFirst("\\[\n", "[" + desks),
                PresentPlan.NONE,
                JSON,
                findings);
        SpacesFile spaces = SpacesFile.read(rows + "D-1,DESK,1,S\nD-2,DESK,1,S\n", Map.of(), findings);

        CheckTogether.check(Set.of(), plan, spaces, findings);

        assertThat(findings.named())
                .extracting(f -> f.message().in(new Tongue(Locale.ENGLISH)))
                .containsExactly("must hold the spaces of floor 1, of which 30 lie outside it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-21", "201", "1.5", "1000000000", "\"1\"", "null"})
    void boundsTheLevel(String level) {
        assertThat(told(plan(polygon(OUTLINE), point("[10,10]")).replace("\"level\":1", "\"level\":" + level)))
                .containsExactly("1 1 must be a whole number from -20 to 200, 0 for the ground floor");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{\"x\":1}", "true"})
    void takesNothingButTextForWhomANeighbourhoodIsHeld(String organisation) {
        String plan = plan(polygon(OUTLINE), point("[10,10]"))
                .replace("\"code\":\"S\"", "\"code\":\"S\",\"organisation\":" + organisation);

        assertThat(told(plan)).containsExactly("2 S must be text");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"type\":", "", "[]", "{\"type\":\"Feature\"}"})
    void thatCannotBeReadIsOneCause(String plan) {
        assertThat(told(plan)).hasSize(1);
    }

    @Test
    void isReadInTimeThatGrowsAsItDoes() {
        large(2_000);

        Duration few = large(5_000);
        Duration many = large(40_000);

        assertThat(many)
                .as("%s for an eighth", few)
                .isLessThan(few.multipliedBy(24).plusMillis(500));
    }

    /**
     * So many floors, each with a neighbourhood and a desk, read, judged and drawn: the processor time of this thread, so
     * that neither other work of the machine nor the collector counts.
     */
    private static Duration large(int floors) {
        StringBuilder features = new StringBuilder();
        StringBuilder rows = new StringBuilder("code,kind,floor,neighbourhood\n");
        for (int i = 0; i < floors; i++) {
            features.append("""
                {"type":"Feature","properties":{"feature":"floor","floor":"%1$d","level":1},"geometry":%2$s},
                {"type":"Feature","properties":{"feature":"neighbourhood","floor":"%1$d","code":"S"},"geometry":%2$s},
                {"type":"Feature","properties":{"feature":"space","floor":"%1$d","code":"D%1$d"},
                 "geometry":{"type":"Point","coordinates":[1,1]}},""".formatted(i, polygon(OUTLINE)));
            rows.append("D%1$d,DESK,%1$d,S\n".formatted(i));
        }
        String text =
                "{\"type\":\"FeatureCollection\",\"features\":[" + features.substring(0, features.length() - 1) + "]}";
        Findings findings = new Findings();
        long started = PROCESSOR.getCurrentThreadCpuTime();
        SpacesFile spaces = SpacesFile.read(rows.toString(), Map.of(), findings);
        PlanFile plan = PlanFile.read(text, PresentPlan.NONE, JSON, findings);
        CheckTogether.check(Set.of(), plan, spaces, findings);
        plan.floors().keySet().forEach(floor -> plan.of(floor, Map.of(), Map.of(), JSON));
        return Duration.ofNanos(PROCESSOR.getCurrentThreadCpuTime() - started);
    }
}
