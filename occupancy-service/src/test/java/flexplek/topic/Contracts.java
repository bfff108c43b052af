package flexplek.topic;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The event contracts of the repository: examples and schemas. */
public final class Contracts {

    private static final Path EVENTS =
            Path.of(requireNonNull(System.getProperty("flexplek.root")), "contracts", "events");

    private Contracts() {}

    public static byte[] example(String type) {
        return read(EVENTS.resolve(type + ".example.json"));
    }

    public static JsonNode tree(byte[] json) {
        try {
            return new ObjectMapper().readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the schema of this type has against the message; empty when it is valid. */
    public static List<String> violations(String type, byte[] json) {
        Schema schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(new String(
                        read(EVENTS.resolve(type + ".schema.json")), java.nio.charset.StandardCharsets.UTF_8));
        return schema
                .validate(
                        new String(json, java.nio.charset.StandardCharsets.UTF_8),
                        InputFormat.JSON,
                        run -> run.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Object::toString)
                .toList();
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
