package flexplek.buildingimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import flexplek.buildingimport.SpaceWords.Column;
import flexplek.trial.OnRealStack;
import flexplek.trial.SmallBuilding;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
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

        SmallBuilding.importing(
                        building.toString(),
                        examples.path("plan").toString(),
                        "\uFEFF" + String.join("\r\n", rows(examples, language)) + "\r\n",
                        true)
                .statusCode(200)
                .body("created", equalTo(true))
                .body("floors", equalTo(1))
                .body("neighbourhoods", equalTo(1))
                .body("desks", equalTo(2))
                .body("rooms", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "nl"})
    void haveEveryColumn(String language) throws IOException {
        JsonNode examples = new ObjectMapper().readTree(EXAMPLES.toFile());

        String header = rows(examples, language).getFirst();

        assertThat(Arrays.stream(header.split("[,;]")).map(SpaceWords::column).flatMap(java.util.Optional::stream))
                .containsExactly(Column.values());
    }

    private static List<String> rows(JsonNode examples, String language) {
        List<String> rows = new ArrayList<>();
        examples.path("spaces").path(language).forEach(row -> rows.add(row.asText()));
        return rows;
    }
}
