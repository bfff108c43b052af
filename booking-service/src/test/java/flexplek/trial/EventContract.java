package flexplek.trial;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import flexplek.outbox.Event;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;

/** What is promised of an event in contracts/events: its schema, and the example that its consumers read. */
public final class EventContract {

    private static final Path EVENTS =
            Path.of(requireNonNull(System.getProperty("flexplek.root")), "contracts", "events");
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private EventContract() {}

    /** An id as the examples have them. */
    public static UUID id(int number) {
        return UUID.fromString("0199f3a0-1111-7000-8000-%012d".formatted(number));
    }

    /** The event keeps to its schema and reads word for word as the example. */
    public static void assertIsTheExample(Event event) {
        JsonNode written = assertKeepsToSchema(event);
        assertThat(written).isEqualTo(read(event.type() + ".example.json"));
    }

    public static JsonNode assertKeepsToSchema(Event event) {
        JsonNode written = JSON.valueToTree(event);
        assertThat(SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(read(event.type() + ".schema.json"))
                        .validate(
                                written,
                                context -> context.executionConfig(config -> config.formatAssertionsEnabled(true))))
                .isEmpty();
        return written;
    }

    private static JsonNode read(String file) {
        try {
            return JSON.readTree(Files.readAllBytes(EVENTS.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
