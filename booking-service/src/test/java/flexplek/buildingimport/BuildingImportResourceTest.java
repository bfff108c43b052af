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
import static org.hamcrest.Matchers.nullValue;

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
        }

        as("employee2").get("/v1/buildings").then().body("items.code", hasItem(code));
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
        importing(renamed.replace("\"X\"", "\"Waterzaken\""), plan(3), csv(3), false)
                .body("sharing.renamed", contains("minwater"));
        as("employee2").get("/v1/people/me").then().body("organisationName", equalTo("Waterzaken"));
        importing(named, plan(3), csv(3), false).statusCode(200);
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

    private static RequestSpecification ofMinbin() {
        return Callers.withRoles("minbin", List.of("employee", "building-admin"));
    }

    private static String onlyMinbin(String building) {
        return building.replaceAll("(?s)60},.*60}]", "60}]");
    }

    private static String withoutWater(String plan) {
        return plan.replace(",\"organisation\":\"minwater\"", "");
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
