package flexplek.buildingimport;

import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.trial.Callers;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The example files that the page of the import hands out go through the import as they are. */
@QuarkusTest
@OnRealStack
class ExampleFilesTest {

    private static final Path EXAMPLES = Path.of("../web/src/main/webui/src/features/manage/examples.json");

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void goThroughTheImport(String language) throws IOException {
        JsonNode examples = new ObjectMapper().readTree(EXAMPLES.toFile());
        ObjectNode building = ((ObjectNode) examples.path("building")).put("code", "EXAMPLE");
        String spaces = Callers.as("admin")
                .accept("text/csv")
                .header("Accept-Language", language)
                .get("/v1/building-import-templates?filled=true")
                .asString();

        SmallBuilding.importing(building.toString(), examples.path("plan").toString(), spaces, true)
                .statusCode(200)
                .body("created", equalTo(true))
                .body("floors", equalTo(1))
                .body("neighbourhoods", equalTo(1))
                .body("desks", equalTo(2))
                .body("rooms", equalTo(1));
    }
}
