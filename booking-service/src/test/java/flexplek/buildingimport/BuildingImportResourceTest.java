package flexplek.buildingimport;

import static flexplek.trial.Callers.as;
import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealStack
class BuildingImportResourceTest {

    @Test
    void saysInADryRunThatAllSpacesOfANewBuildingAreNew() {
        importing(buildingJson("NEW", "null"), plan(3), csv(3), true)
                .statusCode(200)
                .body("buildingId", nullValue())
                .body("created", equalTo(true))
                .body("desks", equalTo(4))
                .body("rooms", equalTo(1))
                .body("spaces.created", equalTo(5));
    }

    @Test
    void comparesTheSpacesOfAKnownBuildingWithTheFiles() {
        SmallBuilding.withDesks("COMPARE", 4);
        assertSpaces(dryRun(4, csv(4)), 0, 0, 6, 0);

        assertSpaces(dryRun(6, csv(6)), 2, 0, 6, 0);
        assertSpaces(dryRun(3, csv(3)), 0, 0, 5, 1);
        assertSpaces(dryRun(4, csv(4).replace("Bureau 2,DESK,1,S,1,", "Bureau 2,DESK,1,S,1,quiet")), 0, 1, 5, 0);
        assertSpaces(dryRun(4, csv(4).replace("Bureau 2,DESK,1,S", "Bureau 2,DESK,1,W")), 0, 1, 5, 0);
    }

    @Test
    void countsASpaceThatComesBackAsChanged() {
        SmallBuilding.withDesks("BACK", 4);
        SmallBuilding.withDesks("BACK", 3);

        assertSpaces(importing(buildingJson("BACK", "null"), plan(4), csv(4), true), 0, 1, 5, 0);
        assertSpaces(importing(buildingJson("BACK", "null"), plan(4), csv(4), false), 0, 1, 5, 0);
        assertSpaces(importing(buildingJson("BACK", "null"), plan(4), csv(4), true), 0, 0, 6, 0);
    }

    @Test
    void namesEveryRowThatIsWrong() {
        String spaces = csv(4).replace("Bureau 2,DESK,1,S,1", "Bureau 2,DESK,1,S,many")
                .replace("Bureau 3,DESK,1,S", "Bureau 3,DESK,1,Z");

        dryRun(4, spaces)
                .statusCode(422)
                .body("type", equalTo("/problems/import-refused"))
                .body("violations.find { it.row == 3 }.field", equalTo("capacity"))
                .body("violations.field", hasItem("neighbourhood"));
    }

    @Test
    void missesNoRowForASpaceWhoseRowIsWrong() {
        dryRun(4, csv(4).replace("Bureau 2,DESK,1,S,1", "Bureau 2,SOFA,1,S,1"))
                .statusCode(422)
                .body("violations.field", contains("kind"));
        dryRun(4, "code;name\nD-01;Bureau\n").body("violations.field", contains("header"));
        dryRun(5, csv(4))
                .body("violations.message", contains("D-05 has no row in the file of spaces"))
                .body("violations.file", contains("plan"));
    }

    @Test
    void refusesToTakeOverTheBuildingOfOthers() {
        String code = "OURS";
        importing(buildingJson(code, "null"), plan(3), csv(3), false).statusCode(201);
        var stranger = Callers.withRoles("minlab", List.of("employee", "building-admin"));

        importing(stranger, buildingJson(code, "null"), plan(2), csv(2), "false")
                .statusCode(403);

        assertSpaces(importing(buildingJson(code, "null"), plan(3), csv(3), true), 0, 0, 5, 0);
    }

    @Test
    void letsABuildingAdministratorSayNothingOfOtherOrganisations() {
        String code = "SHARED";
        String both = buildingJson(code, "null");
        importing(both, plan(3), csv(3), false).statusCode(201);

        for (String dryRun : List.of("true", "false")) {
            importing(ofMinbin(), onlyMinbin(both), withoutWater(plan(3)), csv(3), dryRun)
                    .statusCode(403)
                    .body("type", equalTo("/problems/not-allowed"))
                    .body("violations.field", contains("organisations"))
                    .body("violations.message", contains("minwater may be left out by an administrator only"));
            importing(ofMinbin(), buildingJson("MINE", "null"), plan(3), csv(3), dryRun)
                    .statusCode(403)
                    .body("violations.message", contains("minwater may be added by an administrator only"));
            importing(ofMinbin(), both.replaceAll("(?s)60}]", "0}]"), plan(3), csv(3), dryRun)
                    .statusCode(403)
                    .body(
                            "violations.message",
                            contains("minwater may be given other days ahead by an administrator only"));
            String twice = both.replaceAll("(?s)60}]", "60}, {\"organisation\": \"minwater\", \"daysAhead\": 0}]");
            importing(ofMinbin(), twice, plan(3), csv(3), dryRun)
                    .statusCode(422)
                    .body("violations.field", contains("organisations[2].organisation"))
                    .body("violations.message", contains("is there twice"));
        }

        as("employee2").get("/v1/buildings").then().body("items.code", hasItem(code));
    }

    @Test
    void saysWhichColumnsItDoesNotReadAndWhatItTakesForGranted() {
        String spaces = csv(3).replace("capacity", "plaatsen").replace("name", "naam");

        importing(buildingJson("COLUMNS", "null"), plan(3), spaces, true)
                .statusCode(200)
                .body("violations", nullValue())
                .body(
                        "notes.message",
                        contains(
                                "Not read, since it is no column of the list: plaatsen. Its columns are code, name, kind,"
                                        + " floor, neighbourhood, capacity, amenities.",
                                "No capacity is given for R-01: it is taken as a room for 1 person."));
    }

    @Test
    void letsABuildingAdministratorNameTheOwnOrganisationOnly() {
        String named = buildingJson("NAMED", "null");
        importing(named, plan(3), csv(3), false).statusCode(201);
        String renamed =
                named.replace("Ministerie van Binnenwerken", "Binnenwerken").replace("Ministerie van Waterzaken", "X");

        importing(ofMinbin(), renamed, plan(3), csv(3), "true")
                .statusCode(200)
                .body("sharing.renamed", contains("minbin"))
                .body("sharing.added", empty());
        importing(ofMinbin(), renamed, plan(3), csv(3), "false").statusCode(200);

        as("employee").get("/v1/people/me").then().body("organisationName", equalTo("Binnenwerken"));
        as("employee2").get("/v1/people/me").then().body("organisationName", equalTo("Ministerie van Waterzaken"));
        String other = renamed.replace("\"X\"", "\"Waterzaken\"");
        importing(other, plan(3), csv(3), true).body("sharing.renamed", empty());
        importing(as("platform-admin"), other, plan(3), csv(3), "false").body("sharing.renamed", contains("minwater"));
        as("employee2").get("/v1/people/me").then().body("organisationName", equalTo("Waterzaken"));
        importing(as("platform-admin"), named, plan(3), csv(3), "false").statusCode(200);
    }

    @Test
    void isForTheOrganisationThatManagesTheBuilding() {
        String managed = buildingJson("MANAGED", "null");
        importing(managed, plan(3), csv(3), false).statusCode(201);
        RequestSpecification water = Callers.withRoles("minwater", List.of("employee", "building-admin", "admin"));

        importing(water, managed, plan(3), csv(3), "true")
                .statusCode(403)
                .body("type", equalTo("/problems/managed-by-others"))
                .body("managedBy", equalTo("minbin"));
        as("employee2")
                .get("/v1/buildings")
                .then()
                .body("items.find { it.code == 'MANAGED' }.managedBy.organisation", equalTo("minbin"))
                .body("items.find { it.code == 'MANAGED' }.managedBy.name", equalTo("Ministerie van Binnenwerken"))
                .body("items.find { it.code == 'MANAGED' }.managedBy.mine", equalTo(false));
    }

    @Test
    void isHandedOverByAnAdministratorOfTheOrganisationThatManagesIt() {
        String file = buildingJson("HANDED", "null");
        String handed = file.replace("\"dailyCap\"", "\"managedBy\": \"minlab\", \"dailyCap\"");
        RequestSpecification lab = Callers.withRoles("minlab", List.of("employee", "building-admin", "admin"));
        lab.get("/v1/people/me").then().statusCode(200);
        importing(file, plan(3), csv(3), false).statusCode(201);

        importing(ofMinbin(), handed, plan(3), csv(3), "true")
                .statusCode(403)
                .body("violations.field", contains("managedBy"))
                .body("violations.message", contains("minlab may be given the building by an administrator only"));
        importing(handed.replace("minlab", "min-nobody"), plan(3), csv(3), true)
                .statusCode(422)
                .body("violations.field", contains("managedBy"));
        importing(handed.replace("\"minlab\"", "null"), plan(3), csv(3), true)
                .statusCode(422)
                .body("violations.field", contains("managedBy"));
        importing(handed, plan(3), csv(3), false)
                .statusCode(200)
                .body("changes.field", contains("managedBy"))
                .body("changes.before", contains("minbin"))
                .body("changes.after", contains("minlab"));

        importing(file, plan(3), csv(3), true).statusCode(403);
        lab = Callers.withRoles("minlab", List.of("employee", "building-admin", "admin"));
        importing(lab, "{\"code\": \"HANDED\"}", plan(3), csv(3), "true")
                .statusCode(200)
                .body("changes", empty());
        Callers.withRoles("minlab", List.of("employee", "facility"))
                .get("/v1/buildings")
                .then()
                .body("items.code", hasItem("HANDED"));
        Callers.withRoles("minlab", List.of("employee"))
                .get("/v1/buildings")
                .then()
                .body("items.code", not(hasItem("HANDED")));
    }

    @Test
    void letsABuildingAdministratorHoldNoSpacesThatOthersUse() {
        String file = buildingJson("HELD", "null");
        importing(file, plan(3), csv(3), false).statusCode(201);
        String taken = plan(3).replace("\"code\":\"S\"", "\"code\":\"S\",\"organisation\":\"minbin\"");
        String moved = csv(3).replace("Waterplek,DESK,1,W", "Waterplek,DESK,1,S");

        importing(ofMinbin(), file, taken, csv(3), "true")
                .statusCode(403)
                .body("type", equalTo("/problems/not-allowed"))
                .body("violations.code", contains("S"))
                .body("violations.field", contains("organisation"));
        importing(ofMinbin(), file, plan(3), moved, "true").statusCode(403);
        importing(ofMinbin(), file, plan(3), csv(3), "true").statusCode(200);
        importing(file, taken, csv(3), true).statusCode(200);
    }

    @Test
    void saysWhatChangesInTheSharing() {
        String both = buildingJson("SHARING", "null");
        importing(both, plan(3), csv(3), true).body("sharing.added", contains("minbin", "minwater"));
        importing(both, plan(3), csv(3), false).statusCode(201);

        importing(both, plan(3), csv(3), true)
                .body("sharing.added", empty())
                .body("sharing.changed", empty())
                .body("sharing.removed", empty());
        importing(onlyMinbin(both).replace("60", "30"), withoutWater(plan(3)), csv(3), true)
                .body("sharing.changed", contains("minbin"))
                .body("sharing.removed", contains("minwater"));
    }

    @Test
    void changesNothingThatTheFileLeavesOut() {
        String whole = buildingJson("LEFT-OUT", "3");
        importing(whole, plan(3), csv(3), false).statusCode(201);
        String bare = "{\"code\": \"LEFT-OUT\"}";

        importing(bare, plan(3), csv(3), true).statusCode(200).body("changes", empty());
        importing(bare, plan(3), csv(3), false).statusCode(200);

        importing(whole, plan(3), csv(3), true).statusCode(200).body("changes", empty());
    }

    @Test
    void clearsWhatTheFileSaysIsNothing() {
        importing(buildingJson("CLEARED", "3"), plan(3), csv(3), false).statusCode(201);
        String cleared = """
            {"code": "CLEARED", "dailyCap": null, "organisations": [{"organisation": "minbin", "daysAhead": null},
             {"organisation": "minwater"}]}""";

        importing(cleared, plan(3), csv(3), false)
                .statusCode(200)
                .body("changes.field", contains("dailyCap", "organisations.minbin.daysAhead"))
                .body("changes.before", contains("3", "60"))
                .body("changes.after", contains(nullValue(), nullValue()));
    }

    @Test
    void saysEachChangeOfTheBuildingItself() {
        String before = buildingJson("CHANGES", "3");
        importing(before, plan(3), csv(3), false).statusCode(201);
        String after = before.replace("23:45", "24:00")
                .replace("\"SUNDAY\"", "\"MONDAY\"")
                .replace("Proefstraat 1", "Kade 2")
                .replace("\"dailyCap\": 3", "\"dailyCap\": 2")
                .replace("Europe/Amsterdam", "America/Kralendijk");

        for (boolean dryRun : List.of(true, false)) {
            importing(after, plan(3), csv(3), dryRun)
                    .statusCode(200)
                    .body("changes.field", contains("address", "closes", "dailyCap", "openDays", "zone"))
                    .body("changes.find { it.field == 'closes' }.before", equalTo("23:45"))
                    .body("changes.find { it.field == 'closes' }.after", equalTo("24:00"))
                    .body(
                            "changes.find { it.field == 'openDays' }.after",
                            equalTo("MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY"));
        }
        importing(after, plan(3), csv(3), true).body("changes", empty());
    }

    @Test
    void saysWhoBeginsAndWhoStopsSharing() {
        String both = buildingJson("WHO", "null");
        importing(both, plan(3), csv(3), false).statusCode(201);

        importing(onlyMinbin(both), withoutWater(plan(3)), csv(3), true)
                .body(
                        "changes.field",
                        contains(
                                "organisations.minwater.daysAhead",
                                "organisations.minwater.name",
                                "neighbourhoods.1/W.organisation"))
                .body("changes.before", contains("60", "Ministerie van Waterzaken", "minwater"))
                .body("changes.after", contains(nullValue(), nullValue(), nullValue()));
    }

    @Test
    void needsAllOfANewBuilding() {
        importing("{\"code\": \"NOT-YET\"}", plan(3), csv(3), true)
                .statusCode(422)
                .body("violations.field", hasItem("name"))
                .body("violations.field", hasItem("organisations"));
    }

    @Test
    void tellsOnceThatAPlanCannotBeRead() {
        importing(buildingJson("ONCE", "null"), "{\"type\":", csv(301), true)
                .statusCode(422)
                .body("found", equalTo(1))
                .body("violations.file", contains("plan"));
    }

    @Test
    void tellsOfEveryMistakeByOneNumber() {
        importing(buildingJson("COUNTED", "null"), plan(400), csv(400).replace("DESK,1,S,1", "SOFA,1,S,many"), true)
                .statusCode(422)
                .body("found", equalTo(800))
                .body("violations.size()", equalTo(200))
                .body("detail", startsWith("800 things are not right, of which 200 are named;"))
                .body("violations[0].code", equalTo("D-01"));
    }

    @Test
    void holdsACodeForTheSameHoweverItIsComposed() {
        String composed = csv(2).replace("R-01", "R-\u00c91");
        importing(buildingJson("COMPOSED", "null"), plan(2).replace("R-01", "R-\u00c91"), composed, false)
                .statusCode(201);

        assertSpaces(
                importing(
                        buildingJson("COMPOSED", "null"),
                        plan(2).replace("R-01", "R-E\u0301" + "1"),
                        composed.replace("\u00c9", "E\u0301"),
                        true),
                0,
                0,
                4,
                0);
        importing(
                        buildingJson("COMPOSED", "null"),
                        plan(2).replace("R-01", "r-\u00e91"),
                        composed.replace("R-\u00c91", "r-\u00e91"),
                        true)
                .statusCode(422)
                .body("violations.code", contains("r-\u00e91"));
    }

    private static RequestSpecification ofMinbin() {
        return Callers.withRoles("minbin", List.of("employee", "building-admin"));
    }

    private static String onlyMinbin(String building) {
        return building.replaceAll("(?s)60},.*60}]", "60}]");
    }

    private static String withoutWater(String plan) {
        return plan.replace("\"organisation\":\"minwater\"", "\"organisation\":null");
    }

    @Test
    void takesNothingButTrueOrFalseForADryRun() {
        String code = "DRY";

        importing(Callers.as("admin"), buildingJson(code, "null"), plan(3), csv(3), "yes")
                .statusCode(400)
                .body("violations.field", hasItem("dryRun"));

        importing(buildingJson(code, "null"), plan(3), csv(3), true).body("created", equalTo(true));
    }

    private static ValidatableResponse dryRun(int drawn, String spaces) {
        return importing(buildingJson("COMPARE", "null"), plan(drawn), spaces, true);
    }

    private static void assertSpaces(ValidatableResponse answer, int created, int changed, int unchanged, int gone) {
        answer.statusCode(200)
                .body("spaces.created", equalTo(created))
                .body("spaces.changed", equalTo(changed))
                .body("spaces.unchanged", equalTo(unchanged))
                .body("spaces.gone", equalTo(gone));
    }
}
