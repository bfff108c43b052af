package flexplek.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The realm as a local stack imports it: that of every installation and, laid over it, what only a local one has. */
record Realm(ObjectNode tree) {
    private static final ObjectMapper JSON = new ObjectMapper();

    static Realm local() throws IOException {
        Path folder = Folders.root().resolve("deploy/keycloak");
        ObjectNode realm =
                (ObjectNode) JSON.readTree(folder.resolve("flexplek-realm.json").toFile());
        merge(realm, (ObjectNode)
                JSON.readTree(folder.resolve("flexplek-realm-local.json").toFile()));
        return new Realm(realm);
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

    /** The same realm, signing with this key; the other keys are those that Keycloak makes for any realm. */
    Realm with(RealmKey key) {
        ObjectNode realm = tree.deepCopy();
        ArrayNode providers = realm.withObject("components").withArrayProperty("org.keycloak.keys.KeyProvider");
        add(providers, "rsa", "RS256").putArray("privateKey").add(key.pem());
        add(providers, "rsa-enc-generated", "RSA-OAEP");
        add(providers, "hmac-generated", "HS512");
        add(providers, "aes-generated", null);
        return new Realm(realm);
    }

    private static ObjectNode add(ArrayNode providers, String kind, @Nullable String algorithm) {
        ObjectNode config = providers
                .addObject()
                .put("name", "flexplek-" + kind)
                .put("providerId", kind)
                .putObject("config");
        config.putArray("priority").add("200");
        if (algorithm != null) {
            config.putArray("algorithm").add(algorithm);
        }
        return config;
    }

    String json() {
        return tree.toPrettyString();
    }
}
