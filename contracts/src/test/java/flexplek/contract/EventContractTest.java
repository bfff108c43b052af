package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EventContractTest {

    static List<EventContract> events() {
        return EventContract.all();
    }

    @Test
    void everyEventHasASchemaAndAnExample() {
        assertThat(events()).isNotEmpty();
        assertThat(events())
                .extracting(EventContract::type)
                .containsExactlyElementsOf(EventContract.typesWithExample());
    }

    @ParameterizedTest
    @MethodSource("events")
    void theExampleFollowsTheSchema(EventContract event) {
        assertThat(event.objections(event.example())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void theSchemaIsDraft202012AndNamedAfterItsType(EventContract event) {
        JsonNode schema = event.schema();

        assertThat(schema.path("$schema").asText()).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(schema.path("$id").asText()).endsWith("/" + event.type() + ".schema.json");
        assertThat(schema.path("title").asText()).isEqualTo(event.type());
        assertThat(event.type()).matches("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*\\.v[1-9]");
        assertThat(schema.path("type").asText()).isEqualTo("object");
        assertThat(schema.path("description").asText()).endsWith(".");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyPropertyIsDescribed(EventContract event) {
        assertThat(undescribed("", event.schema())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("events")
    void nothingOfAPersonButTheIdIsInTheEvent(EventContract event) {
        assertThat(PersonalWord.in(event.schema())).isEmpty();
    }

    /** A reader ignores what it does not know; a schema that refused it would make every addition a break. */
    @ParameterizedTest
    @MethodSource("events")
    void aFieldMayBeAdded(EventContract event) {
        JsonNode newer = event.example().deepCopy();

        ((ObjectNode) newer).put("addedLater", true);

        assertThat(event.objections(newer)).isEmpty();
    }

    /** Kinds and reasons come with features; a closed list would make every new one a break. */
    @ParameterizedTest
    @MethodSource("events")
    void aListOfValuesMayGrow(EventContract event) {
        List<String> lists = openLists("", event.schema());

        assertThat(event.schema().findValues("enum")).isEmpty();
        assertThat(lists).allSatisfy(at -> {
            JsonNode newer = event.example().deepCopy();
            String parent = at.substring(0, at.lastIndexOf('/'));
            ((ObjectNode) newer.at(parent)).put(at.substring(parent.length() + 1), "ADDED_LATER");
            assertThat(event.objections(newer)).isEmpty();
        });
    }

    @Test
    void everyKindAndReasonIsAnOpenListWithItsKnownValues() {
        List<String> lists = events().stream()
                .flatMap(event -> openLists("", event.schema()).stream().map(at -> event.type() + at))
                .toList();

        assertThat(lists)
                .contains("booking.made.v1/kind", "booking.released.v1/reason", "space.changed.v1/kind")
                .contains("occupancy.changed.v1/place");
    }

    @Test
    void personalDataIsSmelledWhereverItHides() {
        JsonNode schema = ContractFiles.yaml("""
                properties:
                  personId: {type: string}
                  buildingName: {type: string}
                  email: {type: string}
                  members:
                    items:
                      properties:
                        displayName: {type: string}
                        phoneNumber: {type: string}
                """);

        assertThat(PersonalWord.in(schema))
                .containsExactly("/email", "/members[]/displayName", "/members[]/phoneNumber");
    }

    /** Where a schema has a list of values that may grow: words in capitals, of which it names those of today. */
    private static List<String> openLists(String at, JsonNode schema) {
        var found = new ArrayList<String>();
        schema.path("properties").properties().forEach(property -> {
            JsonNode value = property.getValue();
            String path = at + "/" + property.getKey();
            if (value.path("pattern").asText().startsWith("^[A-Z]")
                    && !value.path("examples").isEmpty()) {
                found.add(path);
            }
            found.addAll(openLists(path, value));
        });
        return found;
    }

    private static List<String> undescribed(String at, JsonNode schema) {
        var found = new ArrayList<String>();
        schema.path("properties").properties().forEach(property -> {
            String path = at + "/" + property.getKey();
            if (!property.getValue().path("description").asText().endsWith(".")) {
                found.add(path);
            }
            found.addAll(undescribed(path, property.getValue()));
        });
        if (schema.has("items")) {
            found.addAll(undescribed(at + "[]", schema.path("items")));
        }
        return found;
    }
}
