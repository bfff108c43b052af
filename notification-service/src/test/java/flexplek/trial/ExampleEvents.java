package flexplek.trial;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.UUID;

/** The examples of the contracts, with the people of the local realm in the place of the invented ones. */
public final class ExampleEvents {

    public static final UUID EMPLOYEE = UUID.fromString("00000000-0000-4000-8000-000000000001");
    public static final UUID ORGANISER = UUID.fromString("00000000-0000-4000-8000-000000000002");

    private static final ObjectMapper JSON = new ObjectMapper();

    private ExampleEvents() {}

    /** An event as the contracts show it. */
    public static ObjectNode example(String type) {
        Path file = Path.of(System.getProperty("flexplek.root"), "contracts", "events", type + ".example.json");
        try {
            return (ObjectNode) JSON.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An event as published: the person is the employee, whoever acts is the organiser. */
    public static ObjectNode read(String type) {
        try {
            String text = example(type)
                    .toString()
                    .replace("5b1d5c9e-3a52-4a1e-9a57-0d0f1c2b3a41", EMPLOYEE.toString())
                    .replace("8f0c2a6d-7f0e-4b7b-8e55-3b1b9d1f7c02", ORGANISER.toString());
            return (ObjectNode) JSON.readTree(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
