package flexplek.trial;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_32;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.specification.RequestSpecification;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.ConfigProvider;

/** What can be wrong with a request whatever its operation is, as far as the operation's description tells. */
public final class BadRequests {

    private static final Map<String, List<String>> VALUES = Map.of(
            "uuid", List.of("kade", "1-1-1-1-1", "%00", "0199f3a0-1111-7000-8000-00000000000g", "null"),
            "date",
                    List.of(
                            "2026-02-30",
                            "tomorrow",
                            "0001-01-01",
                            "-0001-01-01",
                            "9999-12-31",
                            "%2B999999999-12-31",
                            "20"),
            "time-local", List.of("25:00", "9", "noon", "09:00%00"),
            "boolean", List.of("maybe", "1", "TRUE%00"),
            "integer", List.of("many", "-1", "0", "1e3", "99999999999", "1001", "%D9%A3", "%2B5", "5%20"));

    private BadRequests() {}

    public static Stream<BadRequest> of(ApiOperation operation) {
        return Stream.of(addresses(operation), parameters(operation), bodies(operation))
                .flatMap(each -> each);
    }

    private static Stream<BadRequest> addresses(ApiOperation operation) {
        BadRequest plain = BadRequest.of(operation, "a method that is not there", r -> r, 405)
                .by(operation.methodNotThere());
        BadRequest deeper = BadRequest.of(operation, "an address that is not there", r -> r, 404)
                .at(operation.anyPath() + "/nowhere/at/all");
        String other = operation.answers().contains("text/csv") ? "image/gif" : "text/csv";
        BadRequest form =
                BadRequest.of(operation, "a form that is not given", r -> withBody(operation, r.accept(other)), 406);
        return operation.answers().isEmpty() ? Stream.of(plain, deeper) : Stream.of(plain, deeper, form);
    }

    private static Stream<BadRequest> parameters(ApiOperation operation) {
        return operation.parameters().stream()
                .flatMap(p -> values(p).stream()
                        .map(value -> BadRequest.of(
                                        operation, p.name() + " is " + value, r -> withBody(operation, r), 400)
                                .naming(p.name())
                                .at(path(operation, p, value))));
    }

    private static List<String> values(ApiOperation.Parameter parameter) {
        if (parameter.in().equals("path") && parameter.kind().equals("\"string\"")) {
            return List.of("%00", "Min%20Bin", "x".repeat(1000));
        }
        return parameter.in().equals("header")
                ? List.of()
                : VALUES.entrySet().stream()
                        .filter(e -> parameter.kind().contains(e.getKey()))
                        .findFirst()
                        .map(Map.Entry::getValue)
                        .orElse(List.of());
    }

    private static String path(ApiOperation operation, ApiOperation.Parameter parameter, String value) {
        String path = operation.anyPath();
        return parameter.in().equals("query")
                ? path + "?" + parameter.name() + "=" + value
                : operation.pathWith(parameter.name(), value);
    }

    private static Stream<BadRequest> bodies(ApiOperation operation) {
        if (!operation.bodies().contains("application/json")) {
            return operation.bodies().isEmpty() ? Stream.of() : files(operation);
        }
        Stream<BadRequest> noObject = Stream.of("", " ", "null", "[]", "7", "\"text\"")
                .map(body -> BadRequest.withBody(operation, body, 400, null));
        Stream<BadRequest> unknown = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.jackson.fail-on-unknown-properties", Boolean.class)
                .filter(Boolean::booleanValue)
                .map(strict -> BadRequest.withBody(operation, "{\"sauna\":true}", 400, "sauna"))
                .stream();
        Stream<BadRequest> unreadable = Stream.of("{", "{\"a\":}", "{} {}", "[".repeat(5000))
                .map(body -> BadRequest.withBody(operation, body, 400, "body"));
        // Whether it meets the field that it does not know or the depth first is the reader's own.
        BadRequest deep = BadRequest.withBody(operation, "{\"a\":" + "[".repeat(5000), 400, null)
                .namingOneOf(List.of("body", "a"));
        // An end of a line, an order that is turned round, a width of nothing, a word that is longer than it looks.
        Stream<BadRequest> texts = operation.texts().stream()
                .flatMap(field -> Stream.of("a\\nb", "a\\u202eb", "a\u200bb", "Kade\u00ad1")
                        .map(text -> BadRequest.withBody(
                                operation, field.body().replace("TEXT", '"' + text + '"'), 400, field.name())));
        Stream<BadRequest> others = Stream.of(
                wrong(
                        operation,
                        "text instead of JSON",
                        r -> r.contentType("text/plain").body("{}"),
                        415),
                wrong(operation, "a form instead of JSON", r -> r.formParam("a", "b"), 415),
                wrong(
                                operation,
                                "bytes that are no text",
                                r -> json(r).body(new byte[] {'{', '"', (byte) 0xff, '"', '}'}),
                                400)
                        .naming("body"),
                wrong(
                                operation,
                                "another alphabet",
                                r -> json(r).body(new byte[] {0, 0, 0, (byte) 0xff, 1, 2, 3, 4}),
                                400)
                        .naming("body"),
                wrong(operation, "UTF-16", r -> json(r).body("{}".getBytes(UTF_16)), 400)
                        .naming("body"),
                wrong(operation, "UTF-16 without a mark", r -> json(r).body("{}".getBytes(UTF_16LE)), 400)
                        .naming("body"),
                wrong(operation, "UTF-32", r -> json(r).body("{}".getBytes(UTF_32)), 400)
                        .naming("body"),
                wrong(
                        operation,
                        "a body that is too large",
                        r -> json(r).body(" ".repeat(11_000_000).getBytes(UTF_8)),
                        413),
                wrong(
                        operation,
                        "a body that is too large and does not say so",
                        r -> json(r).body(new ByteArrayInputStream(new byte[11_000_000])),
                        413));
        return Stream.of(noObject, unknown, unreadable, Stream.of(deep), texts, others)
                .flatMap(each -> each);
    }

    private static Stream<BadRequest> files(ApiOperation operation) {
        return Stream.of(
                wrong(
                        operation,
                        "JSON instead of files",
                        r -> r.contentType("application/json").body("{}"),
                        415),
                wrong(operation, "files that are too large", r -> tooLarge(operation, r), 413));
    }

    private static RequestSpecification tooLarge(ApiOperation operation, RequestSpecification request) {
        return operation.takesForm()
                ? request.multiPart("plan", "x".repeat(11_000_000))
                : request.contentType(operation.bodies().iterator().next()).body(new byte[11_000_000]);
    }

    private static RequestSpecification withBody(ApiOperation operation, RequestSpecification request) {
        return operation.withEmptyBody(request);
    }

    private static RequestSpecification json(RequestSpecification request) {
        return request.config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig()
                                .appendDefaultContentCharsetToContentTypeIfUndefined(false)))
                .contentType("application/json");
    }

    private static BadRequest wrong(
            ApiOperation operation, String what, UnaryOperator<RequestSpecification> with, int status) {
        return BadRequest.of(operation, what, with, status);
    }
}
