package flexplek.buildingimport;

import static flexplek.trial.Callers.as;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Of every field that a file of a known building may leave out: left out it stays, null empties it, a change is shown. */
@QuarkusTest
@OnRealStack
class LeftOutTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String CODE = "SILENT";
    private static final int DESKS = 2;

    /** What null makes of a field that must be something. */
    private static final String REFUSED = "refused";

    private static final String NOTHING = "nothing";

    @BeforeEach
    void standsAsItsFilesSay() {
        importing(buildingJson(CODE, "3"), plan(DESKS), csv(DESKS), false);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "/ | name | \"Kade\" | name | Proefgebouw SILENT | Kade | refused",
                "/ | zone | \"Europe/Paris\" | zone | Europe/Amsterdam | Europe/Paris | refused",
                "/ | address | \"Kade 2\" | address | Proefstraat 1 | Kade 2 | refused",
                "/ | city | \"Delft\" | city | Den Haag | Delft | refused",
                "/ | latitude | 52.1 | latitude | 52.08 | 52.1 | refused",
                "/ | longitude | 4.4 | longitude | 4.31 | 4.4 | refused",
                "/ | opens | \"06:00\" | opens | 00:00 | 06:00 | refused",
                "/ | closes | \"24:00\" | closes | 23:45 | 24:00 | refused",
                "/ | openDays | [\"MONDAY\"] | openDays"
                        + " | MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY | MONDAY | refused",
                "/ | dailyCap | 2 | dailyCap | 3 | 2 | nothing",
                "/ | managedBy | \"minwater\" | managedBy | minbin | minwater | refused",
                "/ | organisations"
                        + " | [{\"organisation\":\"minbin\"},{\"organisation\":\"minwater\"},{\"organisation\":\"minlab\",\"name\":\"Lab\"}]"
                        + " | organisations.minlab.name | nothing | Lab | refused",
                "/organisations/0 | name | \"Werken\" | organisations.minbin.name"
                        + " | Ministerie van Binnenwerken | Werken | refused",
                "/organisations/0 | daysAhead | 30 | organisations.minbin.daysAhead | 60 | 30 | nothing",
            })
    void ofTheBuilding(
            String place, String field, String changed, String told, String before, String after, String emptied)
            throws JsonProcessingException {
        ObjectNode building = (ObjectNode) JSON.readTree(buildingJson(CODE, "3"));
        ObjectNode at = (ObjectNode) building.at(place.equals("/") ? "" : place);

        at.remove(field);
        assertStays(importing(building.toString(), plan(DESKS), csv(DESKS), false));
        assertAsBefore();
        at.set(field, JSON.readTree(changed));
        assertTells(importing(building.toString(), plan(DESKS), csv(DESKS), true), told, before, after);
        at.putNull(field);
        assertEmpties(importing(building.toString(), plan(DESKS), csv(DESKS), true), field, told, before, emptied);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "0 | name | \"Begane grond\" | floors.1.name | Verdieping 1 | Begane grond | 1",
                "0 | level | 2 | floors.1.level | 1 | 2 | refused",
                "1 | name | \"Noord\" | neighbourhoods.1/S.name | Samen | Noord | S",
                "1 | organisation | \"minbin\" | neighbourhoods.1/S.organisation | nothing | minbin | nothing",
                "2 | name | \"Nat\" | neighbourhoods.1/W.name | Water | Nat | W",
                "2 | organisation | \"minbin\" | neighbourhoods.1/W.organisation | minwater | minbin | nothing",
            })
    void ofThePlan(int feature, String field, String changed, String told, String before, String after, String emptied)
            throws JsonProcessingException {
        JsonNode drawn = JSON.readTree(plan(DESKS));
        ObjectNode at = (ObjectNode) drawn.at("/features/" + feature + "/properties");

        at.remove(field);
        assertStays(importing(buildingJson(CODE, "3"), drawn.toString(), csv(DESKS), false));
        assertAsBefore();
        at.set(field, JSON.readTree(changed));
        assertTells(importing(buildingJson(CODE, "3"), drawn.toString(), csv(DESKS), true), told, before, after);
        for (String nothing : List.of("null", "\"\"")) {
            at.set(field, JSON.readTree(nothing));
            assertEmpties(
                    importing(buildingJson(CODE, "3"), drawn.toString(), csv(DESKS), true),
                    "properties." + field,
                    told,
                    before,
                    emptied);
        }
    }

    /** Of spaces it is shown how many change; one that is no number of people is none, so an empty cell says nothing. */
    @ParameterizedTest
    @CsvSource({"name,Groot,1", "capacity,9,0", "amenities,screen;video,1"})
    void ofTheSpaces(String column, String changed, int emptied) {
        List<List<String>> rows = csv(DESKS)
                .lines()
                .map(row -> Arrays.asList(row.split(",", -1)))
                .collect(Collectors.toCollection(ArrayList::new));
        int place = rows.getFirst().indexOf(column);

        String without = text(rows.stream()
                .map(row -> {
                    List<String> left = new ArrayList<>(row);
                    left.remove(place);
                    return left;
                })
                .toList());
        assertStays(importing(buildingJson(CODE, "3"), plan(DESKS), without, false));
        assertAsBefore();
        List<String> room = rows.get(DESKS + 1);
        room.set(place, changed);
        importing(buildingJson(CODE, "3"), plan(DESKS), text(rows), true)
                .statusCode(200)
                .body("spaces.changed", equalTo(1));
        room.set(place, "");
        importing(buildingJson(CODE, "3"), plan(DESKS), text(rows), true)
                .statusCode(200)
                .body("spaces.changed", equalTo(emptied));
    }

    private static String text(List<? extends List<String>> rows) {
        return rows.stream().map(row -> String.join(",", row)).collect(Collectors.joining("\n"));
    }

    @Test
    void isDrawnAsItStaysWhereThePlanIsSilent() throws JsonProcessingException {
        JsonNode drawn = JSON.readTree(plan(DESKS));
        ObjectNode held = (ObjectNode) drawn.at("/features/2/properties");
        held.remove(List.of("name", "organisation"));

        assertStays(importing(buildingJson(CODE, "3"), drawn.toString(), csv(DESKS), false));

        floorPlan(0).body("features.find { it.properties.code == 'W' }.properties.name", equalTo("Water"));
    }

    @Test
    void isAFloorThatStaysAsItIsDrawn() {
        String second = """
                {"type":"Feature","properties":{"feature":"floor","floor":"2","level":2,"name":"Zolder"},
                 "geometry":{"type":"Polygon","coordinates":[[[0,0],[9,0],[9,9],[0,9],[0,0]]]}},""";
        importing(
                        buildingJson(CODE, "3"),
                        plan(DESKS).replaceFirst("\"features\":\\[", "$0" + second),
                        csv(DESKS),
                        false)
                .statusCode(200);

        assertStays(importing(buildingJson(CODE, "3"), plan(DESKS), csv(DESKS), false));

        floorPlan(1).body("features.properties.name", contains("Zolder"));
    }

    @Test
    void opensANeighbourhoodOnlyWhenToldTo() {
        String open = plan(DESKS).replace("\"organisation\":\"minwater\"", "\"organisation\":null");

        assertTells(
                importing(buildingJson(CODE, "3"), open, csv(DESKS), false),
                "neighbourhoods.1/W.organisation",
                "minwater",
                NOTHING);

        assertStays(importing(buildingJson(CODE, "3"), open, csv(DESKS), true));
    }

    @Test
    void keepsNoNeighbourhoodForWhoNoLongerSharesTheBuilding() {
        String only = buildingJson(CODE, "3").replaceAll("(?s)60},.*60}]", "60}]");
        String silent = plan(DESKS).replace(",\"organisation\":\"minwater\"", "");

        importing(only, silent, csv(DESKS), true)
                .statusCode(422)
                .body("violations.field", contains("organisation"))
                .body("violations.message", contains("minwater does not share the building (building.json)"));
    }

    private static ValidatableResponse floorPlan(int floor) {
        String building = as("admin").get("/v1/buildings").path("items.find { it.code == '" + CODE + "' }.id");
        String id = as("admin").get("/v1/buildings/" + building + "/floors").path("items[" + floor + "].id");
        return as("admin").get("/v1/floors/" + id + "/plan").then().statusCode(200);
    }

    private static void assertStays(ValidatableResponse answer) {
        answer.statusCode(200)
                .body("changes", empty())
                .body("spaces.changed", equalTo(0))
                .body("spaces.unchanged", equalTo(DESKS + 2))
                .body("spaces.gone", equalTo(0));
    }

    private static void assertAsBefore() {
        assertStays(importing(buildingJson(CODE, "3"), plan(DESKS), csv(DESKS), true));
    }

    private static void assertTells(ValidatableResponse answer, String field, String before, String after) {
        answer.statusCode(200)
                .body("changes.field", contains(field))
                .body("changes[0].before", equalTo(orNull(before)))
                .body("changes[0].after", equalTo(orNull(after)));
    }

    private static void assertEmpties(
            ValidatableResponse answer, String field, String told, String before, String emptied) {
        if (emptied.equals(REFUSED)) {
            answer.statusCode(422).body("violations.field", contains(endsWith(field)));
        } else if (before.equals(emptied)) {
            answer.statusCode(200).body("changes", empty());
        } else {
            assertTells(answer, told, before, emptied);
        }
    }

    private static @Nullable String orNull(String value) {
        return value.equals(NOTHING) ? null : value;
    }
}
