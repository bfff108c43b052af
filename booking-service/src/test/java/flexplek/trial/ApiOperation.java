package flexplek.trial;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** One operation of the service's OpenAPI document. */
public record ApiOperation(
        String id,
        String method,
        String path,
        List<Parameter> parameters,
        Set<String> bodies,
        Set<String> answers,
        Set<String> statuses) {

    /** {@code in} is path, query or header; {@code kind} the format or the type of its schema. */
    public record Parameter(String name, String in, String kind, boolean required) {
        boolean isUuid() {
            return kind.equals("uuid");
        }
    }

    private static final Path DOCUMENTS =
            Path.of(requireNonNull(System.getProperty("flexplek.root")), "contracts", "openapi");

    /** All operations of the document as it is committed. */
    public static List<ApiOperation> of(String service) {
        try {
            String yaml = Files.readString(DOCUMENTS.resolve(service + ".yaml"));
            JsonNode document =
                    new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
            List<ApiOperation> operations = new ArrayList<>();
            document.get("paths")
                    .properties()
                    .forEach(path -> path.getValue().properties().stream()
                            .filter(entry -> entry.getValue().has("operationId"))
                            .forEach(entry ->
                                    operations.add(read(document, path.getKey(), entry.getKey(), entry.getValue()))));
            return operations;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ApiOperation read(JsonNode document, String path, String method, JsonNode operation) {
        List<Parameter> parameters = new ArrayList<>();
        operation.path("parameters").forEach(p -> parameters.add(parameter(document, p)));
        JsonNode answers = operation.path("responses");
        JsonNode good = answers.path(answers.has("200") ? "200" : "201");
        return new ApiOperation(
                operation.get("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                "/v1" + path,
                parameters,
                names(operation.at("/requestBody/content")),
                names(good.path("content")),
                names(answers));
    }

    private static Parameter parameter(JsonNode document, JsonNode parameter) {
        JsonNode schema = parameter.get("schema");
        while (schema.has("$ref")) {
            schema = document.at(schema.get("$ref").asText().substring(1));
        }
        return new Parameter(
                parameter.get("name").asText(),
                parameter.get("in").asText(),
                schema.has("format")
                        ? schema.get("format").asText()
                        : schema.path("type").toString(),
                parameter.path("required").asBoolean());
    }

    private static Set<String> names(JsonNode content) {
        Set<String> names = new java.util.TreeSet<>();
        content.fieldNames().forEachRemaining(names::add);
        return names;
    }

    /** Whether a request with this method and path, as it is sent, is one for this operation. */
    boolean takes(String sentMethod, String sentPath) {
        return method.equals(sentMethod) && sentPath.matches(path.replaceAll("\\{.*?}", "[^/]+"));
    }

    /** The path with an id of nothing in every place. */
    public String anyPath() {
        String filled = path;
        for (Parameter p : parameters) {
            if (p.in.equals("path")) {
                filled = filled.replace(
                        "{" + p.name + "}", p.isUuid() ? "0199f3a0-dead-7000-8000-000000000000" : "none");
            }
        }
        return filled;
    }

    @Override
    public String toString() {
        return id;
    }
}
