package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Property names that smell of personal data; events carry ids of persons and nothing else of them. */
final class PersonalWord {

    private static final Pattern SMELL =
            Pattern.compile("(?i)e?-?mail|phone|mobile|birth|gender|surname|bsn|address|photo|"
                    + "(person|user|first|last|full|display|given|family|organiser|member|mentor|employee)s?_?names?");

    private PersonalWord() {}

    /** Paths of the properties of a schema whose names smell. */
    static List<String> in(JsonNode schema) {
        var found = new ArrayList<String>();
        search("", schema, found);
        return found;
    }

    private static void search(String at, JsonNode schema, List<String> found) {
        schema.path("properties").properties().forEach(property -> {
            String path = at + "/" + property.getKey();
            if (SMELL.matcher(property.getKey()).find()) {
                found.add(path);
            }
            search(path, property.getValue(), found);
        });
        if (schema.has("items")) {
            search(at + "[]", schema.path("items"), found);
        }
    }
}
