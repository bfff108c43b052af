package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchemaComparisonTest {

    private static final String DESK = """
            type: object
            required: [id, kind]
            properties:
              id: {type: string, format: uuid}
              kind: {enum: [DESK, ROOM]}
              name: {type: string, maxLength: 20}
              places: {type: array, items: {type: object, properties: {x: {type: number}}}}
            """;

    @Test
    void nothingBreaksWhenNothingChanges() {
        assertThat(sent(DESK)).isEmpty();
        assertThat(taken(DESK)).isEmpty();
    }

    @Test
    void anAddedFieldIsFine() {
        String newer = DESK + "  floor: {type: string}\n";

        assertThat(sent(newer)).isEmpty();
        assertThat(taken(newer)).isEmpty();
    }

    @Test
    void aFieldThatIsGoneBreaks() {
        String newer = DESK.replace("  name: {type: string, maxLength: 20}\n", "");

        assertThat(sent(newer)).containsExactly("/name is gone");
        assertThat(taken(newer)).containsExactly("/name is gone");
    }

    @Test
    void aFieldOfAListElementThatIsGoneBreaks() {
        assertThat(sent(DESK.replace("x: {type: number}", "y: {type: number}"))).containsExactly("/places[]/x is gone");
    }

    @Test
    void aFieldThatBecomesRequiredBreaksTheSender() {
        String newer = DESK.replace("[id, kind]", "[id, kind, name]");

        assertThat(taken(newer)).containsExactly("/name is required now");
        assertThat(sent(newer)).isEmpty();
    }

    @Test
    void aFieldThatMayBeAbsentNowBreaksTheReader() {
        String newer = DESK.replace("[id, kind]", "[id]");

        assertThat(sent(newer)).containsExactly("/kind may be absent now");
        assertThat(taken(newer)).isEmpty();
    }

    @Test
    void aNarrowedListOfValuesBreaks() {
        String newer = DESK.replace("[DESK, ROOM]", "[DESK]");

        assertThat(sent(newer)).containsExactly("/kind lost [ROOM]");
        assertThat(taken(newer)).containsExactly("/kind lost [ROOM]");
    }

    @Test
    void aWidenedListOfValuesIsFine() {
        assertThat(sent(DESK.replace("[DESK, ROOM]", "[DESK, ROOM, PARKING]"))).isEmpty();
    }

    @Test
    void anotherTypeOrFormatBreaks() {
        assertThat(sent(DESK.replace("{type: string, maxLength: 20}", "{type: integer}")))
                .containsExactly("/name was [string] and is [integer]");
        assertThat(sent(DESK.replace("format: uuid", "format: uri"))).containsExactly("/id changed its format");
    }

    @Test
    void aFieldThatMayBeNullNowBreaksTheReaderOnly() {
        String newer = DESK.replace("{type: string, maxLength: 20}", "{type: [string, 'null'], maxLength: 20}");

        assertThat(sent(newer)).containsExactly("/name was [string] and is [string, null]");
        assertThat(taken(newer)).isEmpty();
    }

    @Test
    void aTighterLimitBreaksTheSender() {
        assertThat(taken(DESK.replace("maxLength: 20", "maxLength: 10")))
                .containsExactly("/name takes less: maxLength");
        assertThat(taken(DESK.replace("maxLength: 20", "minLength: 1")))
                .containsExactly("/name asks for more: minLength");
    }

    @Test
    void aSchemaThatRefersToItselfComesToAnEnd() {
        JsonNode tree = ContractFiles.yaml("""
                type: object
                properties: {name: {type: string}, child: {$ref: '#'}}
                """);

        assertThat(SchemaComparison.breaks(tree, tree, Direction.SENT)).isEmpty();
    }

    private static List<String> sent(String newer) {
        return SchemaComparison.breaks(ContractFiles.yaml(DESK), ContractFiles.yaml(newer), Direction.SENT);
    }

    private static List<String> taken(String newer) {
        return SchemaComparison.breaks(ContractFiles.yaml(DESK), ContractFiles.yaml(newer), Direction.TAKEN);
    }
}
