package flexplek.platform;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Properties;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** What the properties and parameters of a service are, from its {@code META-INF/api-words.properties}; annotations come first. */
final class ApiWords {

    private static final String MEMBER = "problem.";
    private static final String EXAMPLE = "example.";
    private static final String FILE = "META-INF/api-words.properties";

    private final Properties words = new Properties();

    /** Those of the service that is being built. */
    static ApiWords read() {
        ApiWords read = new ApiWords();
        try {
            for (URL file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (Reader words = new InputStreamReader(file.openStream(), StandardCharsets.UTF_8)) {
                    read.words.load(words);
                }
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Of a schema's properties: a word for "Schema.property", else for "property" in any. */
    void describe(String name, Schema schema) {
        if (schema.getProperties() == null) {
            return;
        }
        schema.getProperties().forEach((property, of) -> {
            String said = words.getProperty(name + "." + property, words.getProperty(property));
            if (of.getDescription() == null && said != null) {
                of.setDescription(said);
            }
        });
    }

    /** What problems of this service tell beside the members that all have: "problem.member", or "problem.list[].member". */
    void addMembers(Schema problem) {
        for (String key : new TreeSet<>(words.stringPropertyNames())) {
            if (key.startsWith(MEMBER)) {
                String path = key.substring(MEMBER.length());
                int last = path.lastIndexOf('.');
                Schema in = last < 0 ? problem : within(problem, path.substring(0, last));
                in.addProperty(path.substring(last + 1), member(requireNonNull(words.getProperty(key))));
            }
        }
    }

    /** What is further down, each step an object or the elements of a list. */
    private static Schema within(Schema problem, String path) {
        Schema in = problem;
        for (String name : path.split("\\.", -1)) {
            Schema member = requireNonNull(
                    requireNonNull(in.getProperties()).get(name.replace("[]", "")), "no member of problems: " + path);
            in = name.endsWith("[]") ? requireNonNull(member.getItems()) : member;
        }
        return in;
    }

    /** Its kind, and after that what it is. */
    private static Schema member(String said) {
        String[] kindAndText = said.split(" ", 2);
        Schema member = switch (kindAndText[0]) {
            case "text" -> of(SchemaType.STRING);
            case "number" -> of(SchemaType.INTEGER);
            case "uuid" -> of(SchemaType.STRING).format("uuid");
            case "date" -> of(SchemaType.STRING).format("date");
            case "instant" -> of(SchemaType.STRING).format("date-time").addExample("2026-11-24T08:00:00Z");
            case "object" -> of(SchemaType.OBJECT);
            case "list" -> of(SchemaType.ARRAY).items(of(SchemaType.OBJECT));
            case "dates" -> of(SchemaType.ARRAY).items(of(SchemaType.STRING).format("date"));
            default -> throw new IllegalStateException("no kind of member: " + said);
        };
        return member.description(kindAndText[1]);
    }

    private static Schema of(SchemaType type) {
        return OASFactory.createSchema().addType(type);
    }

    /** The types of problems that are shown, each with "status title | detail". */
    SortedMap<String, String> examples() {
        SortedMap<String, String> examples = new TreeMap<>();
        words.stringPropertyNames().stream()
                .filter(key -> key.startsWith(EXAMPLE))
                .forEach(key -> examples.put(key.substring(EXAMPLE.length()), requireNonNull(words.getProperty(key))));
        return examples;
    }

    void describe(Parameter parameter) {
        @Nullable String said = words.getProperty("parameter." + parameter.getName());
        if (parameter.getDescription() == null && said != null) {
            parameter.setDescription(said);
        }
    }
}
