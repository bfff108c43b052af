package flexplek.trial;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The bodies that an API's document promises. Where it lists what an object has, it has nothing else: clients may pass over what
 * they do not know, and here a field that nobody wrote down is a mistake.
 */
final class Promised {

    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(
                    DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                    DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

    private final JsonNode document;
    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<JsonNode, Schema> compiled = new ConcurrentHashMap<>();

    Promised(JsonNode document) {
        this.document = document.deepCopy();
        close(this.document);
    }

    private static void close(JsonNode schema) {
        schema.forEach(Promised::close);
        if (schema instanceof ObjectNode object
                && object.path("properties").isObject()
                && !object.has("additionalProperties")) {
            object.put("additionalProperties", false);
        }
    }

    /** What is wrong with the body of an answer to this operation, by its place in the body. */
    List<String> mistakes(ApiOperation operation, String status, @Nullable String contentType, String body) {
        JsonNode content = of(operation, status);
        if (body.isEmpty() || content.isEmpty()) {
            return body.isEmpty() == content.isEmpty()
                    ? List.of()
                    : List.of(body.isEmpty() ? "there is no body" : "there is a body");
        }
        String form = form(contentType);
        return content.has(form)
                ? mistakes(content.get(form).path("schema"), form, body)
                : List.of("it is " + form + ", and the document names "
                        + content.properties().stream().map(Map.Entry::getKey).toList());
    }

    /** As {@link #mistakes}, of what is refused before it is of an operation. */
    List<String> mistakes(@Nullable String contentType, String problem) {
        return mistakes(
                JSON.createObjectNode().put("$ref", "#/components/schemas/Problem"), form(contentType), problem);
    }

    /** What is wrong with an event of the stream of this operation, by its name and its data. */
    List<String> mistakesOfEvent(ApiOperation stream, String name, String data) {
        JsonNode events = of(stream, "200").at("/text~1event-stream/schema/contentSchema/$ref");
        JsonNode promised = document.at(events.asText().replaceFirst("#", "") + "/properties");
        return promised.has(name)
                ? mistakes(promised.get(name), "application/json", data)
                : List.of("the document names "
                        + promised.properties().stream().map(Map.Entry::getKey).toList());
    }

    private JsonNode of(ApiOperation operation, String status) {
        JsonNode response = document.path("paths")
                .path(operation.path().substring("/v1".length()))
                .path(operation.method().toLowerCase(Locale.ROOT))
                .path("responses")
                .path(status);
        JsonNode shared =
                response.has("$ref") ? document.at(response.get("$ref").asText().substring(1)) : response;
        return shared.path("content");
    }

    private List<String> mistakes(JsonNode schema, String form, String body) {
        if (!form.equals("application/json") && !form.endsWith("+json")) {
            return List.of();
        }
        try {
            return compiled
                    .computeIfAbsent(schema, this::compile)
                    .validate(
                            JSON.readTree(body),
                            run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                    .stream()
                    .map(Error::toString)
                    .toList();
        } catch (JsonProcessingException e) {
            return List.of("it is no JSON: " + e.getMessage());
        }
    }

    /** References in it lead to the components beside it. */
    private Schema compile(JsonNode schema) {
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.path("components"));
        return registry.getSchema(whole);
    }

    private static String form(@Nullable String contentType) {
        return contentType == null
                ? "of no form"
                : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }
}
