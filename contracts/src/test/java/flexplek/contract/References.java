package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;

/** Follows {@code $ref} within one document. */
final class References {

    private References() {}

    static JsonNode follow(JsonNode document, JsonNode node) {
        JsonNode here = node;
        while (here.has("$ref")) {
            String reference = here.path("$ref").asText();
            here = document.at(reference.substring(reference.indexOf('#') + 1));
        }
        return here;
    }
}
