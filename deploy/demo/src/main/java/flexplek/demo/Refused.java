package flexplek.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** A service said no, or did not answer; the message is a sentence for the person at the screen. */
final class Refused extends RuntimeException {
    private final int status;
    private final String problem;

    Refused(String what, int status, JsonNode problem) {
        super(sentence(what, status, problem));
        this.status = status;
        this.problem = problem.path("type").asText("");
    }

    Refused(String message) {
        super(message);
        this.status = 0;
        this.problem = "";
    }

    int status() {
        return status;
    }

    boolean is(String name) {
        return problem.endsWith("/" + name);
    }

    private static String sentence(String what, int status, JsonNode problem) {
        var text =
                new StringBuilder(what).append(" was refused (").append(status).append(")");
        var title = problem.path("title").asText("");
        var detail = problem.path("detail").asText("");
        if (!title.isEmpty() || !detail.isEmpty()) {
            text.append(": ").append(title).append(detail.isEmpty() ? "" : ". " + detail);
        }
        int shown = 0;
        for (var violation : problem.path("violations")) {
            if (shown++ == 5) {
                text.append(" ...");
                break;
            }
            text.append("\n  ").append(violation);
        }
        return text.toString();
    }
}
