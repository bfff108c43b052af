package flexplek.buildingimport;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import flexplek.trial.Tables;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@QuarkusTest
@OnRealStack
class BadFilesTest {

    private static final byte[] BUILDING =
            SmallBuilding.buildingJson("BAD", "null").getBytes(UTF_8);
    private static final byte[] PLAN = SmallBuilding.plan(2).getBytes(UTF_8);
    private static final byte[] SPACES = SmallBuilding.csv(2).getBytes(UTF_8);

    /** One part replaced; {@code field} is the field of one of the violations. */
    record Bad(String part, String content, Charset charset, int status, String field) {
        static Bad of(String part, String content, String field) {
            return new Bad(part, content, UTF_8, 422, field);
        }

        @Override
        public String toString() {
            return part + " " + field + " " + content.substring(0, Math.min(60, content.length()));
        }
    }

    @Inject
    DataSource database;

    @BeforeEach
    void knowTheCaller() {
        Callers.as("admin").get("/v1/people/me").then().statusCode(200);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areRefusedByNameAndStoreNothing(Bad bad) {
        Map<String, Long> before = withoutOutbox();

        Response answer = send(bad, "en");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(bad.status);
        assertThat(answer.contentType()).startsWith("application/problem+json");
        assertThat(answer.<List<String>>path("violations.field")).contains(bad.field);
        assertThat(withoutOutbox()).isEqualTo(before);
    }

    @ParameterizedTest
    @MethodSource("files")
    void areToldOfInDutchAsWell(Bad bad) {
        List<String> english = send(bad, "en").path("violations.message");

        List<String> dutch = send(bad, "nl").path("violations.message");

        assertThat(dutch).hasSameSizeAs(english).doesNotContainAnyElementsOf(english);
    }

    static Stream<Bad> files() {
        return Stream.of(buildings(), plans(), spaces()).flatMap(each -> each);
    }

    private static Stream<Bad> buildings() {
        String good = new String(BUILDING, UTF_8);
        return Stream.of(
                new Bad("building", "\u00e9", ISO_8859_1, 400, "building"),
                new Bad("building", "{\0}", UTF_8, 400, "building"),
                new Bad("building", good, UTF_16, 400, "building"),
                Bad.of("building", "", ""),
                Bad.of("building", "null", ""),
                Bad.of("building", "[]", ""),
                Bad.of("building", "[".repeat(5000), ""),
                Bad.of("building", "{}", "code"),
                Bad.of("building", good.replace("\"BAD\"", "\"BAD \\u0000\""), "code"),
                Bad.of("building", good.replace("\"BAD\"", "\"" + "x".repeat(10_000) + "\""), "code"),
                Bad.of("building", good.replaceFirst("\"name\": \"", "$0\\\\u202e"), "name"),
                Bad.of("building", good.replaceAll("\"address\": \"", "$0\\\\n"), "address"),
                Bad.of("building", good.replaceAll("\"city\": \"", "$0\u200b"), "city"),
                Bad.of("building", good.replace("\"city\"", "\"town\""), "town"),
                Bad.of("building", good.replace("\"organisations\"", "\"sharedBy\""), "sharedBy"),
                Bad.of(
                        "building",
                        good.replaceAll("(?s)\"organisations\".*]", "\"organisations\": null"),
                        "organisations"),
                Bad.of("building", good.replaceAll("(?s),\\s*\"organisations\".*]", ""), "organisations"),
                Bad.of(
                        "building",
                        good.replaceAll("(?s)\"organisations\".*]", "\"organisations\": [null]"),
                        "organisations[0]"),
                Bad.of("building", good.replace("52.08", "\"NaN\""), "latitude"),
                Bad.of("building", good.replace("52.08", "1e400"), "latitude"),
                Bad.of("building", good.replace("Europe/Amsterdam", "Mars/Base"), "zone"),
                Bad.of("building", good.replace("Europe/Amsterdam", "+01:00"), "zone"),
                Bad.of("building", good.replace("Europe/Amsterdam", "SystemV/EST5"), "zone"),
                Bad.of("building", good.replace("Europe/Amsterdam", "EST5EDT"), "zone"),
                Bad.of("building", good.replace("23:45", "00:00"), "closes"),
                Bad.of("building", good.replace("23:45", "24:01"), "closes"),
                Bad.of("building", good.replace("00:00", "25:00"), "opens"),
                Bad.of("building", good.replace("00:00", "23:50"), "closes"),
                Bad.of("building", good.replace("00:00", "00:00:00.0000001"), "opens"),
                Bad.of("building", good.replace("\"MONDAY\"", "null"), "openDays[0]"),
                Bad.of("building", good.replace("\"MONDAY\"", "\"LUNES\""), "openDays[0]"),
                Bad.of("building", good.replace("\"dailyCap\": null", "\"dailyCap\": -1"), "dailyCap"),
                Bad.of(
                        "building",
                        good.replace("\"daysAhead\": 60", "\"daysAhead\": 9999"),
                        "organisations[0].daysAhead"),
                Bad.of("building", good.replace("\"minbin\"", "\"Min Bin\""), "organisations[0].organisation"));
    }

    private static Stream<Bad> plans() {
        String good = new String(PLAN, UTF_8);
        return Stream.of(
                new Bad("plan", "\u00e9", ISO_8859_1, 400, "plan"),
                new Bad("plan", good, UTF_16, 400, "plan"),
                Bad.of("plan", good.replace("[1,10]", "[1,30]"), "geometry"),
                Bad.of("plan", good.replace("[1,10]", "[2,10]"), "geometry"),
                Bad.of("plan", good.replace("[0,0]]]}},", "[0,1]]]}},"), "geometry"),
                Bad.of("plan", good.replace("900", "900000"), "geometry"),
                Bad.of("plan", good.replace("900", "0.001").replace(",20]", ",0.001]"), "geometry"),
                Bad.of("plan", good.replace("\"level\":1", "\"level\":201"), "properties.level"),
                Bad.of("plan", good.replace("\"Samen\"", "\"Sa\u202Emen\""), "properties.name"),
                Bad.of("plan", good.replace("\"Samen\"", "{}"), "properties.name"),
                Bad.of("plan", good.replace("\"minwater\"", "[]"), "properties.organisation"),
                Bad.of("plan", good.replace("\"D-01\"", "\"D-0\\n1\""), "properties.code"),
                Bad.of("plan", good.replaceAll("\"floor\":\"", "$0\u200b"), "properties.floor"),
                Bad.of("plan", "", "type"),
                Bad.of("plan", "{", ""),
                Bad.of("plan", "[".repeat(5000), ""),
                Bad.of("plan", "{\"type\":\"Feature\"}", "type"),
                Bad.of("plan", "{\"type\":\"FeatureCollection\",\"features\":[]}", "features"),
                Bad.of("plan", "{\"type\":\"FeatureCollection\",\"features\":[7]}", "properties"),
                Bad.of("plan", good.replace("[1,10]", "[NaN,10]"), ""),
                Bad.of("plan", good.replace("[1,10]", "[\"1\",10]"), "geometry"),
                Bad.of("plan", good.replace("[1,10]", "[1e308,10]"), "geometry"),
                Bad.of("plan", good.replace("[1,10]", "[1e400,10]"), "geometry"),
                Bad.of("plan", good.replace("[1,10]", "[]"), "geometry"),
                Bad.of("plan", good.replace("\"level\":1", "\"level\":1e20"), "properties.level"),
                Bad.of("plan", good.replace("\"Verdieping 1\"", "\"\\u0000\""), "properties.name"),
                Bad.of("plan", good.replace("\"D-01\"", "\"\\ud800\""), "properties.code"),
                Bad.of("plan", good.replace("\"Samen\"", "\"" + "x".repeat(10_000) + "\""), "properties.name"),
                Bad.of("plan", good.replace("\"D-02\"", "\"D-01\""), "properties.code"));
    }

    private static Stream<Bad> spaces() {
        String good = new String(SPACES, UTF_8);
        return Stream.of(
                new Bad("spaces", good, UTF_16, 400, "spaces"),
                new Bad("spaces", good.replace("Overleg", "Caf\uFFFD"), UTF_8, 400, "spaces"),
                new Bad("spaces", good.replace("Overleg", "a\0b"), UTF_8, 400, "spaces"),
                Bad.of("spaces", "", ""),
                Bad.of("spaces", "code,name\nD-01,Bureau\n", "header"),
                Bad.of("spaces", good.replace("D-01,", "D-01,extra,"), ""),
                Bad.of("spaces", good.replace("D-01,", "D-01"), "kind"),
                Bad.of("spaces", good.replace("D-01,Bureau 1", "D-01,\"Bureau 1"), ""),
                Bad.of("spaces", good.replace("DESK", "SOFA"), "kind"),
                Bad.of("spaces", good.replace("S,8", "S,-8"), "capacity"),
                Bad.of("spaces", good.replace("S,8", "S,99999999999"), "capacity"),
                Bad.of("spaces", good.replace("monitor", "sauna"), "amenities"),
                Bad.of("spaces", good.replace("Overleg", "x".repeat(10_000)), "name"),
                Bad.of("spaces", good.replace("D-02", "D-01"), "code"));
    }

    @Test
    void readsTheFilesOfOtherProgramsAsWell() {
        String csv =
                "\uFEFF" + SmallBuilding.csv(2).replace("\n", "\r\n").replace("Overleg", "\"Overleg, \"\"groot\"\"\"");

        Response answer = parts().multiPart("building", "b.json", BUILDING)
                .multiPart("plan", "p.json", PLAN)
                .multiPart("spaces", "s.csv", csv.getBytes(UTF_8))
                .post("/v1/building-imports?dryRun=true");

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.<Integer>path("desks")).isEqualTo(3);
    }

    @Test
    void namesThePartThatIsMissing() {
        assertNames(parts().multiPart("nothing", "here").post("/v1/building-imports"), "building");
        assertNames(
                parts().multiPart("building", "b.json", BUILDING)
                        .multiPart("plan", "p.json", PLAN)
                        .post("/v1/building-imports"),
                "spaces");
        assertThat(parts().config(RestAssuredConfig.config()
                                .encoderConfig(EncoderConfig.encoderConfig()
                                        .encodeContentTypeAs("multipart/form-data", ContentType.TEXT)))
                        .contentType("multipart/form-data")
                        .body("no boundary")
                        .post("/v1/building-imports")
                        .statusCode())
                .isBetween(400, 415);
        assertThat(parts().contentType("application/json")
                        .body("{}")
                        .post("/v1/building-imports")
                        .statusCode())
                .isEqualTo(415);
    }

    private static void assertNames(Response answer, String part) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(400);
        assertThat(answer.<List<String>>path("violations.field")).containsExactly(part);
    }

    private static Response send(Bad bad, String language) {
        byte[] wrong = bad.content.getBytes(bad.charset);
        return parts().header("Accept-Language", language)
                .multiPart("building", "b.json", "building".equals(bad.part) ? wrong : BUILDING)
                .multiPart("plan", "p.json", "plan".equals(bad.part) ? wrong : PLAN)
                .multiPart("spaces", "s.csv", "spaces".equals(bad.part) ? wrong : SPACES)
                .post("/v1/building-imports");
    }

    private static RequestSpecification parts() {
        return Callers.as("admin");
    }

    private Map<String, Long> withoutOutbox() {
        Map<String, Long> counts = Tables.counted(database);
        counts.remove("outbox");
        return counts;
    }
}
