package flexplek.trial;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PromisedTest {

    private static final String GOOD = """
            {"id": "0199f3a0-1111-7000-8000-000000000002", "day": "2026-11-24", "at": "2026-11-24T08:00:00Z",
             "link": "https://flexplek.example/", "desks": [{"code": "A.01", "properties": 3}], "reason": null}""";

    private final JsonNode document = ApiOperation.read("""
            paths:
              /places/{placeId}:
                get:
                  operationId: getPlace
                  responses:
                    "200":
                      content:
                        application/json:
                          schema: { $ref: "#/components/schemas/Place" }
                        text/csv:
                          schema: { type: string }
                    "204": { description: Nothing. }
                    "404": { $ref: "#/components/responses/NotFound" }
              /places/{placeId}/stream:
                get:
                  operationId: streamPlace
                  responses:
                    "200":
                      content:
                        text/event-stream:
                          schema:
                            type: string
                            contentMediaType: text/event-stream
                            contentSchema: { $ref: "#/components/schemas/PlaceEvents" }
            components:
              responses:
                NotFound:
                  content:
                    application/problem+json:
                      schema: { $ref: "#/components/schemas/Problem" }
              schemas:
                Place:
                  type: object
                  required: [id, reason]
                  properties:
                    id: { type: string, format: uuid }
                    day: { type: string, format: date }
                    at: { type: string, format: date-time }
                    link: { type: string, format: uri }
                    desks: { type: array, items: { $ref: "#/components/schemas/Desk" } }
                    reason: { anyOf: [{ $ref: "#/components/schemas/Reason" }, { type: "null" }] }
                PlaceEvents:
                  type: object
                  properties:
                    desk: { description: A desk that changed., $ref: "#/components/schemas/Desk" }
                Desk:
                  type: object
                  properties:
                    code: { type: string }
                    properties: { type: integer, format: int32 }
                Reason: { type: string, enum: [BROKEN] }
                Problem:
                  type: object
                  required: [type]
                  properties:
                    type: { type: string }
            """);

    private final Promised promised = new Promised(document);
    private final ApiOperation getPlace = operation("getPlace");

    @Test
    void findsNothingWrongWithWhatTheDocumentSays() {
        assertThat(place(GOOD)).isEmpty();
        assertThat(promised.mistakes(getPlace, "200", "text/csv", "id,day")).isEmpty();
        assertThat(promised.mistakes(getPlace, "204", null, "")).isEmpty();
        assertThat(promised.mistakes(getPlace, "404", "application/problem+json;charset=UTF-8", "{\"type\": \"/x\"}"))
                .isEmpty();
        assertThat(promised.mistakes("application/problem+json", "{\"type\": \"/x\"}"))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "0199f3a0-1111-7000-8000-000000000002, 17, /id",
                "2026-11-24\", 24-11-2026\", /day",
                "2026-11-24T08:00:00Z, 2026-11-24 08:00, /at",
                "https://flexplek.example/, no address, /link",
                "null, \"LOST\", /reason",
                "\"code\", \"name\", /desks/0",
                "\"A.01\", 1, /desks/0/code",
                "\"reason\", \"why\", why",
                "{\"id\", `{\"more\": 1, \"id\"`, more"
            })
    void namesThePlaceOfWhatIsNotSo(String so, String notSo, String place) {
        assertThat(place(GOOD.replace(so, notSo)))
                .isNotEmpty()
                .anySatisfy(mistake -> assertThat(mistake).contains(place));
    }

    @Test
    void wantsABodyOfAFormThatIsNamedAndNoneWhereNoneIs() {
        assertThat(promised.mistakes(getPlace, "200", "text/html", "<p>")).hasSize(1);
        assertThat(promised.mistakes(getPlace, "200", "application/json", "")).hasSize(1);
        assertThat(promised.mistakes(getPlace, "204", "application/json", "{}")).hasSize(1);
        assertThat(place("{")).hasSize(1);
        assertThat(promised.mistakes(getPlace, "404", "application/problem+json", "{\"type\": \"/x\", \"more\": 1}"))
                .hasSize(1);
        assertThat(promised.mistakes("application/problem+json", "{}")).hasSize(1);
    }

    @Test
    void readsTheEventsOfAStream() {
        ApiOperation stream = operation("streamPlace");

        assertThat(promised.mistakesOfEvent(stream, "desk", "{\"code\": \"A.01\"}"))
                .isEmpty();
        assertThat(promised.mistakesOfEvent(stream, "desk", "{\"code\": 1}")).hasSize(1);
        assertThat(promised.mistakesOfEvent(stream, "desk", "{\"name\": \"A.01\"}"))
                .hasSize(1);
        assertThat(promised.mistakesOfEvent(stream, "room", "{\"code\": \"A.01\"}"))
                .hasSize(1);
    }

    private ApiOperation operation(String id) {
        return ApiOperation.in(document).stream()
                .filter(operation -> operation.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<String> place(String body) {
        return promised.mistakes(getPlace, "200", "application/json", body);
    }
}
