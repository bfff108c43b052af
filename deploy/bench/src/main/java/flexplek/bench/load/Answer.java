package flexplek.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** What a service answered; status 0 is no answer at all, and the text says why. */
public final class Answer {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final int status;
    private final byte[] body;
    private final int retryAfter;

    Answer(int status, byte[] body, int retryAfter) {
        this.status = status;
        this.body = body;
        this.retryAfter = retryAfter;
    }

    static Answer none(String why) {
        return new Answer(0, why.getBytes(StandardCharsets.UTF_8), 0);
    }

    public int status() {
        return status;
    }

    /** After how many seconds to ask again; 0 where the answer does not say. */
    public int retryAfter() {
        return retryAfter;
    }

    public int size() {
        return body.length;
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body, or a missing node when it is no JSON. */
    public JsonNode json() {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            return MissingNode.getInstance();
        }
    }

    /** A word to count by: {@code 201}, {@code 409 space-taken}, {@code no answer: Connection refused}. */
    public String kind() {
        if (status == 0) {
            return "no answer: " + text();
        }
        if (status < 400) {
            return Integer.toString(status);
        }
        String type = json().path("type").asText("");
        return (status + " " + type.substring(type.lastIndexOf('/') + 1)).strip();
    }
}
