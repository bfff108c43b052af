package flexplek.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;

/** The realm as a local stack imports it: the realm of every installation, what only a local one has, and its key. */
final class Realm {
    private static final String KEYS = "org.keycloak.keys.KeyProvider";

    private final ObjectMapper json = new ObjectMapper();

    void writeTo(Path file, RealmKey key) throws IOException {
        Path folder = Folders.root().resolve("deploy/keycloak");
        ObjectNode realm =
                (ObjectNode) json.readTree(folder.resolve("flexplek-realm.json").toFile());
        merge(realm, (ObjectNode)
                json.readTree(folder.resolve("flexplek-realm-local.json").toFile()));
        addKey(realm, key);
        json.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), realm);
    }

    /** Objects are merged by field and lists are joined; anything else is replaced. */
    private static void merge(ObjectNode into, ObjectNode from) {
        from.properties().forEach(field -> {
            JsonNode there = into.get(field.getKey());
            switch (there) {
                case ObjectNode object when field.getValue() instanceof ObjectNode more -> merge(object, more);
                case ArrayNode list when field.getValue() instanceof ArrayNode more -> list.addAll(more);
                case null, default -> into.set(field.getKey(), field.getValue());
            }
        });
    }

    private void addKey(ObjectNode realm, RealmKey key) {
        ObjectNode provider = json.createObjectNode();
        provider.put("name", "flexplek-local").put("providerId", "rsa");
        ObjectNode config = provider.putObject("config");
        config.putArray("privateKey").add(key.pem());
        config.putArray("algorithm").add("RS256");
        config.putArray("priority").add("200");
        config.putArray("active").add("true");
        config.putArray("enabled").add("true");
        realm.withObject("components").withArray(KEYS).add(provider);
    }
}
