package flexplek.buildingimport;

import static flexplek.trial.SmallBuilding.buildingJson;
import static flexplek.trial.SmallBuilding.csv;
import static flexplek.trial.SmallBuilding.importing;
import static flexplek.trial.SmallBuilding.plan;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealStack
class BuildingCodeTest {

    @ParameterizedTest
    @ValueSource(strings = {"twin-b", "Twin-B", "TWIN -B", "TWIN\u2011B", "\uff34WIN-B"})
    void takesNoCodeThatOnlyLooksLikeThatOfABuilding(String twin) {
        importing(buildingJson("TWIN-B", "null"), plan(3), csv(3), false);

        for (String building : List.of(buildingJson(twin, "null"), "{\"code\": \"" + twin + "\"}")) {
            importing(building, plan(3), csv(3), true)
                    .statusCode(422)
                    .body("violations.field", contains("code"))
                    .body(
                            "violations.message",
                            contains("looks like TWIN-B and is another: write both the same, or one otherwise"));
        }
        importing(buildingJson(twin, "null"), plan(3), csv(3).replace("DESK,1,W", "SOFA,1,W"), true)
                .statusCode(422)
                .body("violations.field", contains("code", "kind"));
    }

    @Test
    void saysNothingOfTheCodesOfBuildingsThatOneDoesNotSee() {
        importing(buildingJson("UNSEEN", "null"), plan(3), csv(3), false).statusCode(201);
        RequestSpecification stranger = Callers.withRoles("minlab", List.of("employee", "building-admin", "admin"));

        importing(stranger, buildingJson("unseen", "null"), plan(3), csv(3), "true")
                .statusCode(200)
                .body("created", equalTo(true));
    }
}
