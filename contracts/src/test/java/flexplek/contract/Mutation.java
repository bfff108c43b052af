package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DoubleNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;

/** An example spoiled in one place, so that its schema must refuse it. */
record Mutation(String what, JsonNode document) {

    /** Every required field left out, and every field of the schema with each kind of wrong value. */
    static List<Mutation> of(JsonNode schema, JsonNode example) {
        var mutations = new ArrayList<Mutation>();
        spoil("", schema, example, example, mutations);
        return mutations;
    }

    private static void spoil(String at, JsonNode schema, JsonNode part, JsonNode whole, List<Mutation> mutations) {
        for (JsonNode required : schema.path("required")) {
            JsonNode copy = whole.deepCopy();
            ((ObjectNode) copy.at(at)).remove(required.asText());
            mutations.add(new Mutation(at + "/" + required.asText() + " left out", copy));
        }
        schema.path("properties").properties().forEach(property -> {
            String path = at + "/" + property.getKey();
            for (JsonNode wrong : wrongValues(property.getValue())) {
                JsonNode copy = whole.deepCopy();
                ((ObjectNode) copy.at(at)).set(property.getKey(), wrong);
                mutations.add(new Mutation(path + " = " + shortened(wrong), copy));
            }
            JsonNode child = part.path(property.getKey());
            if (child.isObject()) {
                spoil(path, property.getValue(), child, whole, mutations);
            }
            if (child.isArray() && !child.isEmpty()) {
                spoilFirst(path, property.getValue().path("items"), child, whole, mutations);
            }
        });
    }

    private static void spoilFirst(String at, JsonNode items, JsonNode list, JsonNode whole, List<Mutation> mutations) {
        for (JsonNode wrong : wrongValues(items)) {
            JsonNode copy = whole.deepCopy();
            ((ArrayNode) copy.at(at)).set(0, wrong);
            mutations.add(new Mutation(at + "/0 = " + shortened(wrong), copy));
        }
        if (list.path(0).isObject()) {
            spoil(at + "/0", items, list.path(0), whole, mutations);
        }
    }

    private static List<JsonNode> wrongValues(JsonNode schema) {
        var wrong = new ArrayList<JsonNode>();
        wrong.add(NullNode.getInstance());
        switch (schema.path("type").asText()) {
            case "string" -> wrong.add(IntNode.valueOf(17));
            case "integer" -> wrong.addAll(List.of(TextNode.valueOf("17"), DoubleNode.valueOf(1.5)));
            case "boolean" -> wrong.add(TextNode.valueOf("true"));
            case "array" -> wrong.add(JsonNodeFactory.instance.objectNode());
            case "object" -> wrong.add(BooleanNode.TRUE);
            default -> throw new IllegalArgumentException("A property needs a type: " + schema);
        }
        if (schema.has("format") || schema.has("pattern")) {
            wrong.add(TextNode.valueOf("tomorrow"));
        }
        if (schema.path("minLength").asInt() > 0) {
            wrong.add(TextNode.valueOf(""));
        }
        if (schema.has("maxLength")) {
            wrong.add(TextNode.valueOf("x".repeat(schema.path("maxLength").asInt() + 1)));
        }
        if (schema.has("minimum")) {
            wrong.add(IntNode.valueOf(schema.path("minimum").asInt() - 1));
        }
        if (schema.path("minItems").asInt() > 0) {
            wrong.add(JsonNodeFactory.instance.arrayNode());
        }
        return wrong;
    }

    private static String shortened(JsonNode value) {
        String text = value.toString();
        return text.length() < 30 ? text : text.substring(0, 20) + "… (" + text.length() + ")";
    }

    @Override
    public String toString() {
        return what;
    }
}
