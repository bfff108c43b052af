package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Compares two versions of an OpenAPI document and tells what would break a client of the older one. */
final class ApiComparison {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch", "head", "options");

    private final JsonNode older;
    private final JsonNode newer;
    private final List<String> breaks = new ArrayList<>();

    private ApiComparison(JsonNode older, JsonNode newer) {
        this.older = older;
        this.newer = newer;
    }

    static List<String> breaks(JsonNode older, JsonNode newer) {
        var comparison = new ApiComparison(older, newer);
        older.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().forEach(operation -> {
                    if (METHODS.contains(operation.getKey())) {
                        comparison.operation(operation.getKey(), path.getKey());
                    }
                }));
        return comparison.breaks;
    }

    private void operation(String method, String path) {
        String at = method.toUpperCase(Locale.ROOT) + " " + path;
        JsonNode was = older.path("paths").path(path);
        JsonNode is = newer.path("paths").path(path);
        if (!is.has(method)) {
            breaks.add(at + " is gone");
            return;
        }
        parameters(at, parametersOf(older, was, method), parametersOf(newer, is, method));
        body(at, was.path(method), is.path(method));
        answers(at, was.path(method).path("responses"), is.path(method).path("responses"));
    }

    private void parameters(String at, Map<String, JsonNode> was, Map<String, JsonNode> is) {
        was.forEach((name, parameter) -> {
            JsonNode now = is.get(name);
            if (now == null) {
                breaks.add(at + " lost " + name);
            } else {
                schema(at + " " + name, parameter.path("schema"), now.path("schema"), Direction.TAKEN);
            }
        });
        is.forEach((name, parameter) -> {
            JsonNode before = was.get(name);
            boolean wasRequired = before != null && before.path("required").asBoolean();
            if (parameter.path("required").asBoolean() && !wasRequired) {
                breaks.add(at + " requires " + name + " now");
            }
        });
    }

    private void body(String at, JsonNode was, JsonNode is) {
        JsonNode before = References.follow(older, was.path("requestBody"));
        JsonNode now = References.follow(newer, is.path("requestBody"));
        if (now.path("required").asBoolean() && !before.path("required").asBoolean()) {
            breaks.add(at + " requires a body now");
        }
        content(at + " body", before.path("content"), now.path("content"), Direction.TAKEN);
    }

    private void answers(String at, JsonNode was, JsonNode is) {
        was.properties().forEach(answer -> {
            String status = answer.getKey();
            boolean good = status.startsWith("2") || status.startsWith("3");
            if (!is.has(status)) {
                if (good) {
                    breaks.add(at + " never answers " + status + " now");
                }
                return;
            }
            JsonNode before = References.follow(older, answer.getValue());
            JsonNode now = References.follow(newer, is.path(status));
            before.path("headers").fieldNames().forEachRemaining(header -> {
                if (!now.path("headers").has(header)) {
                    breaks.add(at + " " + status + " lost the header " + header);
                }
            });
            content(at + " " + status, before.path("content"), now.path("content"), Direction.SENT);
        });
    }

    private void content(String at, JsonNode was, JsonNode is, Direction direction) {
        was.properties().forEach(media -> {
            if (is.has(media.getKey())) {
                JsonNode now = is.path(media.getKey());
                schema(at, media.getValue().path("schema"), now.path("schema"), direction);
            } else {
                breaks.add(at + " lost " + media.getKey());
            }
        });
    }

    private void schema(String at, JsonNode was, JsonNode is, Direction direction) {
        breaks.addAll(new SchemaComparison(older, newer, direction).compare(at, was, is));
    }

    private static Map<String, JsonNode> parametersOf(JsonNode document, JsonNode path, String method) {
        var found = new LinkedHashMap<String, JsonNode>();
        for (JsonNode level : List.of(path, path.path(method))) {
            level.path("parameters").forEach(parameter -> {
                JsonNode followed = References.follow(document, parameter);
                found.put(
                        followed.path("in").asText() + " "
                                + followed.path("name").asText(),
                        followed);
            });
        }
        return found;
    }
}
