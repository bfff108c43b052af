package flexplek.bench.load;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** One request; {@code who} are the header lines that say who asks, {@code key} is its Idempotency-Key. */
public record Call(
        String method,
        String path,
        String who,
        @Nullable String key,
        @Nullable String contentType,
        @Nullable String body) {

    public static Call get(String path, String token) {
        return new Call("GET", path, bearer(token), null, null, null);
    }

    public static Call delete(String path, String token) {
        return new Call("DELETE", path, bearer(token), null, null, null);
    }

    public static Call post(String path, String token, @Nullable String key, String json) {
        return new Call("POST", path, bearer(token), key, "application/json", json);
    }

    /** Who has this token. */
    public static String bearer(String token) {
        return "Authorization: Bearer " + token;
    }

    byte[] bytes(String host) {
        byte[] content = body == null ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        StringBuilder head = new StringBuilder(1500)
                .append(method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nAccept: */*\r\n")
                .append(who)
                .append("\r\n");
        if (key != null) {
            head.append("Idempotency-Key: ").append(key).append("\r\n");
        }
        if (body != null) {
            head.append("Content-Type: " + contentType + "\r\nContent-Length: " + content.length + "\r\n");
        }
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[start.length + content.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(content, 0, all, start.length, content.length);
        return all;
    }
}
