package flexplek.trial;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** An example of the contracts as a service newer than its reader may send it. */
public record NewerEvent(String type, String what, ObjectNode event) {

    private static final String EXAMPLE = ".example.json";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path EVENTS = Path.of(System.getProperty("flexplek.root"), "contracts", "events");

    /** Every example with an unknown value in each of its lists of values, and an unknown field in each of its objects. */
    public static List<NewerEvent> all() {
        try (Stream<Path> files = Files.list(EVENTS)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(EXAMPLE))
                    .sorted()
                    .map(name -> name.replace(EXAMPLE, ""))
                    .flatMap(type -> of(type).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<NewerEvent> of(String type) {
        JsonNode schema = read(EVENTS.resolve(type + ".schema.json"));
        JsonNode example = read(EVENTS.resolve(type + EXAMPLE));
        List<NewerEvent> found = new ArrayList<>();
        walk(type, "", schema, example, found);
        return found;
    }

    private static void walk(String type, String at, JsonNode schema, JsonNode whole, List<NewerEvent> found) {
        JsonNode part = whole.at(at);
        if (part.isObject()) {
            found.add(with(type, at, "addedLater", whole));
            schema.path("properties").properties().forEach(property -> {
                if (isListOfValues(property.getValue())) {
                    found.add(with(type, at, property.getKey(), whole));
                }
                walk(type, at + "/" + property.getKey(), property.getValue(), whole, found);
            });
        }
        for (int n = 0; part.isArray() && n < part.size(); n++) {
            walk(type, at + "/" + n, schema.path("items"), whole, found);
        }
    }

    private static boolean isListOfValues(JsonNode schema) {
        return schema.path("pattern").asText().startsWith("^[A-Z]")
                && !schema.path("examples").isEmpty();
    }

    private static NewerEvent with(String type, String at, String field, JsonNode whole) {
        ObjectNode copy = whole.deepCopy();
        ((ObjectNode) copy.at(at)).put(field, "ADDED_LATER");
        return new NewerEvent(type, at + "/" + field, copy);
    }

    private static JsonNode read(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return type + " with a new " + what;
    }
}
