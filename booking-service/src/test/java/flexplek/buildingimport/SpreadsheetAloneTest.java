package flexplek.buildingimport;

import static flexplek.trial.Callers.as;
import static flexplek.trial.SmallBuilding.buildingJson;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.startsWith;

import flexplek.platform.Tongue;
import flexplek.space.SpaceKind;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A building of a list of spaces and nothing else, and out again as files that change nothing. */
@QuarkusTest
@OnRealStack
class SpreadsheetAloneTest {

    private static final String WRITE = ": write both the same, or one otherwise";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    @Test
    void fourHundredDutchRowsAreAFloorThatCanBeBooked() {
        byte[] sheet = SpacesSheet.of(rows(400), Tongue.DUTCH).xlsx(0);

        importing(buildingJson("ROWS", "null"), null, sheet, true)
                .statusCode(200)
                .body("desks", equalTo(380))
                .body("rooms", equalTo(20))
                .body("notes.file", contains("plan"))
                .body("notes.message", contains("The plans of floors -1, 1, 2, 3 are drawn from the rows."));
        SmallBuilding building = SmallBuilding.of(importing(buildingJson("ROWS", "null"), null, sheet, false));
        importing("{\"code\": \"ROWS\"}", null, sheet, true)
                .statusCode(200)
                .body("spaces.unchanged", equalTo(400))
                .body("changes", empty())
                .body("notes", empty());

        Response plan = as("employee").get("/v1/floors/" + building.floor() + "/plan");
        assertThat(plan.<List<String>>path("features.properties.feature")).contains("floor", "neighbourhood", "space");
        UUID desk = building.space("-1-004");
        Callers.asWithJson(
                        "employee",
                        SmallBuilding.booking(desk, SmallBuilding.at(12, "09:00"), SmallBuilding.at(12, "10:00")))
                .post("/v1/bookings")
                .then()
                .statusCode(201);
    }

    @Test
    void saysItInDutchToWhoReadsDutch() {
        importing(
                        as("admin").header("Accept-Language", "nl"),
                        buildingJson("ROWS-NL", "null"),
                        null,
                        SmallBuilding.csv(2).getBytes(UTF_8),
                        true)
                .statusCode(200)
                .header("Content-Language", "nl")
                .body("notes.message", contains("De plattegrond van verdieping 1 is getekend uit de rijen."));
    }

    @Test
    void givesASpaceMoreAFreeSpotAndKeepsTheRest() {
        SmallBuilding.withDesks("ROWS-MORE", 3);
        byte[] more = (SmallBuilding.csv(3) + "D-77,Erbij,DESK,1,S,1,\n").getBytes(UTF_8);

        importing("{\"code\": \"ROWS-MORE\"}", null, more, true)
                .statusCode(200)
                .body("spaces.created", equalTo(1))
                .body("spaces.unchanged", equalTo(5))
                .body("changes", empty())
                .body("notes.message", contains("D-77 is new on floor 1 and got a free spot on its plan."));
        importing("{\"code\": \"ROWS-MORE\"}", null, more, false).statusCode(200);
        importing("{\"code\": \"ROWS-MORE\"}", null, SmallBuilding.csv(2).getBytes(UTF_8), false)
                .statusCode(200)
                .body("spaces.gone", equalTo(2));
        importing("{\"code\": \"ROWS-MORE\"}", null, more, true)
                .statusCode(200)
                .body("spaces.changed", equalTo(2))
                .body("notes", empty());
    }

    @Test
    void tellsAFloorOrNeighbourhoodThatOnlyLooksLikeAnotherAtItsFirstRow() {
        String rows = """
                code,kind,floor,neighbourhood
                A-1,desk,BG,Noord
                A-2,desk,BG,noord
                A-3,desk,B\u00a0G,Noord
                A-4,desk,BG,noord
                A-5,desk,BG,Zuid\u200b
                """;

        importing(buildingJson("ROWS-TWINS", "null"), null, rows.getBytes(UTF_8), true)
                .statusCode(422)
                .body(
                        "violations",
                        equalTo(List.of(
                                violation(3, "A-2", "neighbourhood", "looks like Noord and is another" + WRITE),
                                violation(4, "A-3", "floor", "looks like BG and is another" + WRITE),
                                violation(6, "A-5", "neighbourhood", "must hold no characters that cannot be seen"))));
    }

    @Test
    void tellsAFloorOrNeighbourhoodThatOnlyLooksLikeOneOfTheBuilding() {
        SmallBuilding.withDesks("ROWS-TWIN", 2);
        byte[] more = (SmallBuilding.csv(2) + "D-77,,DESK,1,s,1,\nD-78,,DESK,1\u00a0,S,1,\n").getBytes(UTF_8);

        importing("{\"code\": \"ROWS-TWIN\"}", null, more, true)
                .statusCode(422)
                .body(
                        "violations",
                        equalTo(List.of(
                                violation(6, "D-77", "neighbourhood", "looks like S and is another" + WRITE),
                                violation(7, "D-78", "floor", "looks like 1 and is another" + WRITE))));
    }

    private static Map<String, Object> violation(int row, String code, String field, String message) {
        return Map.of("file", "spaces", "row", row, "code", code, "field", field, "message", message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void comesInAgainWithoutADifference(String language) throws IOException {
        String odd = SmallBuilding.csv(3)
                .replace("Bureau 1", "\"'=HYPERLINK(\"\"http://x.example\"\";\"\"y\"\")\"")
                .replace("Bureau 2", "'+31 70")
                .replace("Waterplek", "@hal");
        UUID building = SmallBuilding.of(SmallBuilding.importing(
                        buildingJson("OUT-" + language.toUpperCase(java.util.Locale.ROOT), "3"),
                        SmallBuilding.plan(3),
                        odd,
                        false))
                .id();

        assertUnchanged(building, language);
    }

    @Test
    void comesInAgainAfterWhateverWasChanged() throws IOException {
        Random random = new Random(38);
        List<SpacesFile.Row> rows = rows(60);
        UUID building = SmallBuilding.of(importing(
                        buildingJson("OUT-EDITED", "null"),
                        null,
                        SpacesSheet.of(rows, Tongue.DUTCH).xlsx(0),
                        false))
                .id();
        for (int round = 0; round < 8; round++) {
            rows = edited(rows, random);
            boolean byPlan = random.nextBoolean();
            byte[] plan = byPlan ? file(building, "application/geo+json", "en").asByteArray() : null;
            Response answer = importing(
                            "{\"code\": \"OUT-EDITED\"}",
                            plan,
                            SpacesSheet.of(rows, Tongue.ENGLISH).csv(),
                            false)
                    .extract()
                    .response();
            // A plan that does not draw what is new is refused, and changes nothing.
            assertThat(answer.statusCode()).as(answer.asString()).isIn(200, 422);
            assertThat(byPlan || answer.statusCode() == 200)
                    .as(answer.asString())
                    .isTrue();
            assertUnchanged(building, round % 2 == 0 ? "nl" : "en");
        }
    }

    private static List<SpacesFile.Row> edited(List<SpacesFile.Row> rows, Random random) {
        List<SpacesFile.Row> edited = new ArrayList<>(rows);
        edited.remove(random.nextInt(edited.size()));
        int place = random.nextInt(edited.size());
        SpacesFile.Row row = edited.get(place);
        edited.set(
                place,
                new SpacesFile.Row(
                        0,
                        row.code(),
                        "=1+" + random.nextInt(9),
                        row.kind(),
                        row.floor(),
                        row.neighbourhood(),
                        row.capacity(),
                        List.of("quiet")));
        edited.add(new SpacesFile.Row(
                0,
                "N-" + random.nextInt(1_000_000),
                "@nieuw",
                SpaceKind.DESK,
                row.floor(),
                row.neighbourhood(),
                1,
                List.of()));
        return edited;
    }

    private static void assertUnchanged(UUID building, String language) throws IOException {
        byte[] file = file(building, "application/json", language).asByteArray();
        byte[] plan = file(building, "application/geo+json", language).asByteArray();
        for (String type : List.of("text/csv", XLSX)) {
            byte[] spaces = file(building, type, language).asByteArray();
            for (byte @Nullable [] with : new byte @Nullable [][] {plan, null}) {
                importing(new String(file, UTF_8), with, spaces, true)
                        .statusCode(200)
                        .body("changes", empty())
                        .body("notes", empty())
                        .body("spaces.created", equalTo(0))
                        .body("spaces.changed", equalTo(0))
                        .body("spaces.gone", equalTo(0))
                        .body("sharing.added", empty())
                        .body("sharing.renamed", empty());
            }
        }
        assertThat(names(file(building, "application/zip", language).asByteArray()))
                .containsExactly("building.json", "plan.geojson", "spaces.csv", "spaces.xlsx");
    }

    private static List<String> names(byte[] archive) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
                names.add(each.getName());
            }
        }
        return names;
    }

    @Test
    void isGivenToWhoeverManagesTheBuilding() {
        UUID building = SmallBuilding.withDesks("OUT-WHOSE", 2).id();
        String path = "/v1/buildings/" + building + "/files";

        Callers.withRoles("minwater", List.of("employee", "building-admin"))
                .get(path)
                .then()
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"));
        Callers.withRoles("minlab", List.of("employee", "admin"))
                .get(path)
                .then()
                .statusCode(404);
        as("admin")
                .get(path)
                .then()
                .statusCode(200)
                .contentType("application/zip")
                .header("Content-Disposition", "attachment; filename=\"OUT-WHOSE-files.zip\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void handsOutAListToFillIn(String language) {
        byte[] filled = as("admin")
                .header("Accept-Language", language)
                .get("/v1/building-import-templates?filled=true")
                .asByteArray();
        String empty = as("admin")
                .accept("text/csv")
                .header("Accept-Language", language)
                .get("/v1/building-import-templates")
                .asString();

        importing(buildingJson("TEMPLATE", "null"), null, filled, true)
                .statusCode(200)
                .body("desks", equalTo(2))
                .body("rooms", equalTo(1));
        importing(buildingJson("TEMPLATE", "null"), null, empty.getBytes(UTF_8), true)
                .statusCode(422)
                .body("violations.message", contains("names no space"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"D0CF11E0A1B11AE1", "504B0304FFFF"})
    void saysWhatIsNoSpreadsheetOfOurs(String beginning) {
        importing(buildingJson("OLD", "null"), null, java.util.HexFormat.of().parseHex(beginning), true)
                .statusCode(400)
                .body("violations.field", hasItem("spaces"))
                .body(
                        "violations.message",
                        hasItem(startsWith(
                                beginning.startsWith("D0")
                                        ? "must be CSV or XLSX, and is an older"
                                        : "cannot be read as an XLSX")));
    }

    private static List<SpacesFile.Row> rows(int size) {
        List<SpacesFile.Row> rows = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            String floor = List.of("-1", "1", "2", "3").get(i % 4);
            String code = "%s-%03d".formatted(floor, i);
            rows.add(
                    i % 20 == 3
                            ? new SpacesFile.Row(0, code, "Zaal " + i, SpaceKind.ROOM, floor, "N", 8, List.of("screen"))
                            : new SpacesFile.Row(
                                    0, code, code, SpaceKind.DESK, floor, i % 3 == 0 ? "N" : "Z", 1, List.of()));
        }
        return rows;
    }

    private static Response file(UUID building, String type, String language) {
        Response file = as("admin")
                .accept(type)
                .header("Accept-Language", language)
                .get("/v1/buildings/" + building + "/files");
        assertThat(file.statusCode()).as(file.asString()).isEqualTo(200);
        return file;
    }

    private static ValidatableResponse importing(
            String building, byte @Nullable [] plan, byte[] spaces, boolean dryRun) {
        return importing(as("admin"), building, plan, spaces, dryRun);
    }

    private static ValidatableResponse importing(
            RequestSpecification as, String building, byte @Nullable [] plan, byte[] spaces, boolean dryRun) {
        as.multiPart("building", "building.json", building.getBytes(UTF_8)).multiPart("spaces", "spaces", spaces);
        if (plan != null) {
            as.multiPart("plan", "plan.geojson", plan);
        }
        return as.queryParam("dryRun", dryRun).post("/v1/building-imports").then();
    }
}
