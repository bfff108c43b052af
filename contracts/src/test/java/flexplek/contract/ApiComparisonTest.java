package flexplek.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class ApiComparisonTest {

    private static final String API = """
            paths:
              /desks:
                get:
                  parameters:
                    - {name: floorId, in: query, schema: {type: string}}
                  responses:
                    '200':
                      headers: {API-Version: {schema: {type: string}}}
                      content: {application/json: {schema: {$ref: '#/components/schemas/Desk'}}}
                    '404': {content: {application/problem+json: {schema: {type: object}}}}
                post:
                  requestBody:
                    content: {application/json: {schema: {$ref: '#/components/schemas/NewDesk'}}}
                  responses: {'201': {description: Made}}
            components:
              schemas:
                Desk: {type: object, properties: {id: {type: string}, kind: {enum: [DESK, ROOM]}}}
                NewDesk: {type: object, required: [kind], properties: {kind: {enum: [DESK, ROOM]}}}
            """;

    @Test
    void nothingBreaksWhenNothingChanges() {
        assertThat(breaks(API)).isEmpty();
    }

    @Test
    void aPathOrMethodThatIsGoneBreaks() {
        assertThat(breaks(API.replace("/desks:", "/places:")))
                .containsExactly("GET /desks is gone", "POST /desks is gone");
        assertThat(breaks(API.replace("    post:", "    patch:"))).containsExactly("POST /desks is gone");
    }

    @Test
    void anAddedPathFieldOrParameterIsFine() {
        String newer = API.replace("/desks:", "/rooms: {get: {responses: {'200': {description: Rooms}}}}\n  /desks:")
                .replace("{id: {type: string},", "{id: {type: string}, name: {type: string},")
                .replace("schema: {type: string}}\n", "schema: {type: string}}\n        - {name: kind, in: query}\n");

        assertThat(newer).isNotEqualTo(API);
        assertThat(breaks(newer)).isEmpty();
    }

    @Test
    void aFieldOfAnAnswerThatIsGoneBreaks() {
        assertThat(breaks(API.replace("{id: {type: string},", "{name: {type: string},")))
                .containsExactly("GET /desks 200/id is gone");
    }

    @Test
    void aFieldThatTheRequestMustHaveNowBreaks() {
        String newer = API.replace(
                "required: [kind], properties: {", "required: [kind, name], properties: {name: {type: string}, ");

        assertThat(breaks(newer)).containsExactly("POST /desks body/name is required now");
    }

    @Test
    void aNarrowedListOfValuesBreaks() {
        String newer = API.replace("properties: {kind: {enum: [DESK, ROOM]}}", "properties: {kind: {enum: [DESK]}}");

        assertThat(breaks(newer)).containsExactly("POST /desks body/kind lost [ROOM]");
    }

    @Test
    void aParameterThatIsGoneOrRequiredNowBreaks() {
        assertThat(breaks(API.replace("name: floorId", "name: floor")))
                .containsExactly("GET /desks lost query floorId");
        assertThat(breaks(API.replace("in: query,", "in: query, required: true,")))
                .containsExactly("GET /desks requires query floorId now");
    }

    @Test
    void anAnswerHeaderOrMediaTypeThatIsGoneBreaks() {
        assertThat(breaks(API.replace("'201'", "'202'"))).containsExactly("POST /desks never answers 201 now");
        assertThat(breaks(API.replace("API-Version", "Version")))
                .containsExactly("GET /desks 200 lost the header API-Version");
        assertThat(breaks(API.replace("{application/problem+json", "{text/plain")))
                .containsExactly("GET /desks 404 lost application/problem+json");
    }

    @Test
    void aBodyThatIsRequiredNowBreaks() {
        assertThat(breaks(API.replace("requestBody:", "requestBody:\n        required: true")))
                .containsExactly("POST /desks requires a body now");
    }

    private static List<String> breaks(String newer) {
        return ApiComparison.breaks(ContractFiles.yaml(API), ContractFiles.yaml(newer));
    }
}
