package flexplek.platform;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** Shows in the API's document what each answer may say that is a problem: by its status, and by the types that it names. */
final class ProblemExamples {

    private static final Map<String, String> OF_STATUS = Map.of(
            "400", "bad-request",
            "401", "unauthorized",
            "403", "forbidden",
            "404", "not-found",
            "406", "not-acceptable",
            "412", "changed-meanwhile",
            "413", "body-too-large",
            "415", "unsupported-media-type",
            "429", "too-many-requests",
            "503", "try-again");
    private static final Pattern FORM = Pattern.compile("(\\d{3}) (.+?) \\| (.+)");

    private final SortedMap<String, String> examples;
    private final Components components;

    ProblemExamples(SortedMap<String, String> examples, Components components) {
        this.examples = examples;
        this.components = components;
    }

    void showAt(String status, APIResponse response) {
        Content content = response.getContent();
        MediaType problem = content == null ? null : content.getMediaType(ApiDocument.PROBLEM);
        if (problem == null) {
            return;
        }
        String said = String.valueOf(response.getDescription());
        examples.forEach((type, example) -> {
            if (type.equals(OF_STATUS.get(status)) || names(said, type)) {
                problem.addExample(type, OASFactory.createExample().ref(shown(type, example, status)));
            }
        });
    }

    private static boolean names(String said, String type) {
        return type.contains("-")
                && Pattern.compile("(?<![\\w-])" + type + "(?![\\w-])")
                        .matcher(said)
                        .find();
    }

    /** The name of the example; a type that is sent with another status too has one for each. */
    private String shown(String type, String example, String status) {
        Matcher parts = FORM.matcher(example);
        if (!parts.matches()) {
            throw new IllegalStateException("no status, title and detail: " + example);
        }
        String name = status.equals(parts.group(1)) ? type : type + "." + status;
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", "/problems/" + type);
        document.put("title", parts.group(2));
        document.put("status", Integer.valueOf(status));
        document.put("detail", parts.group(3));
        if (type.equals("bad-request")) {
            String[] fieldAndMessage = parts.group(3).split(" ", 2);
            Map<String, Object> violation = new LinkedHashMap<>();
            violation.put("field", fieldAndMessage[0]);
            violation.put("message", fieldAndMessage[1]);
            document.put(Problems.VIOLATIONS, List.of(violation));
        }
        components.addExample(name, OASFactory.createExample().value(document));
        return name;
    }
}
