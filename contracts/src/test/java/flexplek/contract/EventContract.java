package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.nio.file.Path;
import java.util.List;

/** One type of event: its JSON Schema and the example that both sides test against. */
record EventContract(String type, JsonNode schema, JsonNode example) {

    private static final String SCHEMA = ".schema.json";
    private static final String EXAMPLE = ".example.json";

    static List<EventContract> all() {
        return ContractFiles.list(ContractFiles.EVENTS, SCHEMA).stream()
                .map(EventContract::of)
                .toList();
    }

    /** Types that have an example file, whether or not they have a schema. */
    static List<String> typesWithExample() {
        return ContractFiles.list(ContractFiles.EVENTS, EXAMPLE).stream()
                .map(file -> ContractFiles.name(file).replace(EXAMPLE, ""))
                .toList();
    }

    private static EventContract of(Path schema) {
        String type = ContractFiles.name(schema).replace(SCHEMA, "");
        return new EventContract(
                type, ContractFiles.read(schema), ContractFiles.read(ContractFiles.EVENTS.resolve(type + EXAMPLE)));
    }

    /** What the schema has against a document; empty when it accepts it. */
    List<String> objections(JsonNode document) {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(schema)
                .validate(document, context -> context.executionConfig(config -> config.formatAssertionsEnabled(true)))
                .stream()
                .map(Error::toString)
                .toList();
    }

    @Override
    public String toString() {
        return type;
    }
}
