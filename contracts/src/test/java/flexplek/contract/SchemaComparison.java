package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Compares two versions of a JSON Schema and tells what would break somebody who knows only the older one. */
final class SchemaComparison {

    private final JsonNode olderDocument;
    private final JsonNode newerDocument;
    private final Direction direction;
    private final List<String> breaks = new ArrayList<>();
    /** References that are being compared now: a schema may lead back to itself. */
    private final Set<String> open = new HashSet<>();

    SchemaComparison(JsonNode olderDocument, JsonNode newerDocument, Direction direction) {
        this.olderDocument = olderDocument;
        this.newerDocument = newerDocument;
        this.direction = direction;
    }

    /** Breaks between two documents that are schemas themselves. */
    static List<String> breaks(JsonNode older, JsonNode newer, Direction direction) {
        return new SchemaComparison(older, newer, direction).compare("", older, newer);
    }

    /** Breaks between two schemas within the documents, each told with where it is. */
    List<String> compare(String at, JsonNode olderSchema, JsonNode newerSchema) {
        String reference = olderSchema.path("$ref").asText();
        boolean comparingAlready = !reference.isEmpty() && !open.add(reference);
        if (!comparingAlready) {
            compareFollowed(
                    at, References.follow(olderDocument, olderSchema), References.follow(newerDocument, newerSchema));
            open.remove(reference);
        }
        return breaks;
    }

    private void compareFollowed(String at, JsonNode older, JsonNode newer) {
        types(at, older, newer);
        values(at, older, newer);
        limits(at, older, newer);
        required(at, older, newer);
        older.path("properties").properties().forEach(property -> {
            String path = at + "/" + property.getKey();
            JsonNode now = newer.path("properties").path(property.getKey());
            if (now.isMissingNode()) {
                breaks.add(path + " is gone");
            } else {
                compare(path, property.getValue(), now);
            }
        });
        if (older.has("items")) {
            compare(at + "[]", older.path("items"), newer.path("items"));
        }
        for (String composition : List.of("allOf", "anyOf", "oneOf")) {
            compositions(at, older.path(composition), newer.path(composition));
        }
    }

    private void types(String at, JsonNode older, JsonNode newer) {
        Set<String> was = texts(older.path("type"));
        Set<String> is = texts(newer.path("type"));
        Set<String> must = direction == Direction.SENT ? is : was;
        Set<String> may = direction == Direction.SENT ? was : is;
        if (!was.isEmpty() && !(may.containsAll(must) && !is.isEmpty())) {
            breaks.add(at + " was " + was + " and is " + is);
        }
        if (older.has("format") && !older.path("format").equals(newer.path("format"))) {
            breaks.add(at + " changed its format");
        }
    }

    private void values(String at, JsonNode older, JsonNode newer) {
        Set<String> gone = texts(older.path("enum"));
        gone.removeAll(texts(newer.path("enum")));
        if (newer.has("enum") && !gone.isEmpty()) {
            breaks.add(at + " lost " + gone);
        }
        if (newer.has("enum") && !older.has("enum") && direction == Direction.TAKEN) {
            breaks.add(at + " takes only a list of values now");
        }
    }

    private void limits(String at, JsonNode older, JsonNode newer) {
        if (direction == Direction.SENT) {
            return;
        }
        for (String upper : List.of("maximum", "maxLength", "maxItems")) {
            if (newer.has(upper)
                    && newer.path(upper).asDouble() < older.path(upper).asDouble(Double.MAX_VALUE)) {
                breaks.add(at + " takes less: " + upper);
            }
        }
        for (String lower : List.of("minimum", "minLength", "minItems")) {
            if (newer.has(lower)
                    && newer.path(lower).asDouble() > older.path(lower).asDouble(0)) {
                breaks.add(at + " asks for more: " + lower);
            }
        }
    }

    private void required(String at, JsonNode older, JsonNode newer) {
        Set<String> was = texts(older.path("required"));
        Set<String> is = texts(newer.path("required"));
        Set<String> changed = new LinkedHashSet<>(direction == Direction.SENT ? was : is);
        changed.removeAll(direction == Direction.SENT ? is : was);
        changed.forEach(name -> breaks.add(
                at + "/" + name + (direction == Direction.SENT ? " may be absent now" : " is required now")));
    }

    private void compositions(String at, JsonNode older, JsonNode newer) {
        boolean fewer = newer.size() < older.size();
        boolean more = newer.size() > older.size() && !older.isMissingNode();
        if (direction == Direction.TAKEN ? fewer : more) {
            breaks.add(at + " changed its alternatives");
        }
        for (int i = 0; i < Math.min(older.size(), newer.size()); i++) {
            compare(at, older.path(i), newer.path(i));
        }
    }

    private static Set<String> texts(JsonNode node) {
        var texts = new LinkedHashSet<String>();
        if (node.isTextual()) {
            texts.add(node.asText());
        }
        node.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
