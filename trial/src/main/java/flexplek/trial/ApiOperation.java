package flexplek.trial;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
        Map<String, Set<String>> headers,
        List<TextField> texts,
        Set<String> methodsThere) {

    private static final List<String> METHODS = List.of("PATCH", "PUT", "POST", "DELETE");

    /** A field of the body that takes text: its name as a refusal tells it, and a body with just this text in it. */
    public record TextField(String name, String body) {}

    /** {@code in} is path, query or header; {@code kind} the format or the type of its schema. */
    public record Parameter(String name, String in, String kind, boolean required) {
        public boolean isUuid() {
            return kind.equals("uuid");
        }
    }

    private static final Path DOCUMENTS =
            Path.of(requireNonNull(System.getProperty("flexplek.root")), "contracts", "openapi");

    /** All operations of the document as it is committed. */
    public static List<ApiOperation> of(String service) {
        return in(document(service));
    }

    static List<ApiOperation> in(JsonNode document) {
        List<ApiOperation> operations = new ArrayList<>();
        document.get("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(entry -> entry.getValue().has("operationId"))
                        .forEach(entry ->
                                operations.add(read(document, path.getKey(), path.getValue(), entry.getKey()))));
        return operations;
    }

    /** The document as it is committed. */
    static JsonNode document(String service) {
        try {
            return read(Files.readString(DOCUMENTS.resolve(service + ".yaml")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode read(String yaml) {
        return new ObjectMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml));
    }

    private static ApiOperation read(JsonNode document, String path, JsonNode there, String method) {
        JsonNode operation = there.get(method);
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
                headers(document, answers),
                texts(document, operation.at("/requestBody/content/application~1json/schema"), "", "TEXT"),
                names(there));
    }

    /** {@code around}: the body so far, with TEXT where the value of this schema belongs. */
    private static List<TextField> texts(JsonNode document, JsonNode reference, String name, String around) {
        JsonNode schema = resolved(document, reference);
        List<TextField> texts = new ArrayList<>();
        if (schema.has("properties")) {
            schema.get("properties")
                    .properties()
                    .forEach(p -> texts.addAll(texts(
                            document,
                            p.getValue(),
                            (name.isEmpty() ? "" : name + ".") + p.getKey(),
                            around.replace("TEXT", "{\"" + p.getKey() + "\":TEXT}"))));
        } else if (schema.has("items")) {
            texts.addAll(texts(document, schema.get("items"), name + "[0]", around.replace("TEXT", "[TEXT]")));
        } else if (schema.path("type").toString().contains("\"string\"")
                && !schema.has("format")
                && !schema.has("enum")) {
            texts.add(new TextField(name, around));
        }
        return texts;
    }

    /** Behind its references; of a value that may be null too, the other. */
    private static JsonNode resolved(JsonNode document, JsonNode schema) {
        if (schema.has("$ref")) {
            return resolved(document, document.at(schema.get("$ref").asText().substring(1)));
        }
        return schema.has("anyOf") ? resolved(document, schema.get("anyOf").get(0)) : schema;
    }

    /** Of each status that is answered, the headers that are told. */
    private static Map<String, Set<String>> headers(JsonNode document, JsonNode answers) {
        Map<String, Set<String>> headers = new TreeMap<>();
        answers.properties().forEach(answer -> {
            JsonNode told = answer.getValue();
            JsonNode shared =
                    told.has("$ref") ? document.at(told.get("$ref").asText().substring(1)) : told;
            headers.put(answer.getKey(), names(shared.path("headers")));
        });
        return headers;
    }

    public Set<String> statuses() {
        return headers.keySet();
    }

    private static Parameter parameter(JsonNode document, JsonNode parameter) {
        JsonNode schema = resolved(document, parameter.get("schema"));
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

    /** A method that no operation of its path has. */
    public String methodNotThere() {
        return METHODS.stream()
                .filter(other -> !methodsThere.contains(other.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow();
    }

    /** Whether it changes nothing. */
    public boolean isSafe() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** Whether a request with this method and path, as it is sent, is one for this operation. */
    public boolean takes(String sentMethod, String sentPath) {
        return method.equals(sentMethod) && sentPath.matches(path.replaceAll("\\{.*?}", "[^/]+"));
    }

    /** Of operations that take one path, the one with the fewest is meant: /people/me before /people/{personId}. */
    int openPlaces() {
        return (int) path.chars().filter(c -> c == '{').count();
    }

    /** The path with an id of nothing in every place. */
    public String anyPath() {
        return pathWith("", "");
    }

    /** The same with this value in the place of that name. */
    String pathWith(String name, String value) {
        String filled = path;
        for (Parameter p : parameters) {
            if (p.in.equals("path")) {
                String any = p.isUuid() ? "0199f3a0-dead-7000-8000-000000000000" : "none";
                filled = filled.replace("{" + p.name + "}", p.name.equals(name) ? value : any);
            }
        }
        return filled;
    }

    /**
     * The answer to a caller who sends a body with nothing in it, where the operation takes one, and accepts the forms that the
     * document names and no other, as a client made from it does.
     */
    public Response sentEmpty(RequestSpecification caller) {
        caller.accept(Stream.concat(answers.stream(), Stream.of("application/problem+json"))
                .collect(Collectors.joining(", ")));
        return withEmptyBody(caller).request(method, anyPath());
    }

    /** With a body that has nothing in it, where the operation takes one. */
    public RequestSpecification withEmptyBody(RequestSpecification request) {
        if (bodies.isEmpty()) {
            return request;
        }
        if (bodies.contains("application/json")) {
            return request.contentType("application/json").body("{}");
        }
        return takesForm()
                ? request.multiPart("nothing", "here")
                : request.contentType(bodies.iterator().next()).body(new byte[] {0});
    }

    boolean takesForm() {
        return bodies.contains("multipart/form-data");
    }

    @Override
    public String toString() {
        return id;
    }
}
