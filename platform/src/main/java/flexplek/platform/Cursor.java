package flexplek.platform;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of a list in order of time, and of ids where that is the same, ended. */
public record Cursor(Instant time, UUID id) {

    /** Before the first of a list that begins with the oldest. */
    public static final Cursor OLDEST = new Cursor(Instant.parse("1900-01-01T00:00:00Z"), new UUID(0, 0));

    /** Before the first of a list that begins with the newest. */
    public static final Cursor NEWEST = new Cursor(Instant.parse("2101-01-01T00:00:00Z"), new UUID(-1, -1));

    /** The cursor that was given, or {@code first} where none was. */
    public static Cursor read(@Nullable String cursor, Cursor first) {
        if (cursor == null) {
            return first;
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            Instant time = Instant.parse(parts[0]);
            if (parts.length == 2 && time.isAfter(OLDEST.time) && time.isBefore(NEWEST.time)) {
                return new Cursor(time, UUID.fromString(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Not one of ours, as is one that names no instant and id.
        }
        throw Problems.badField("cursor", Wording.of(GeneralWords.class, GeneralWords::cursor));
    }

    /** After this item of a list in order of ids of ours, which begin with their time. */
    public static Cursor at(UUID id) {
        return new Cursor(Instant.ofEpochMilli(id.getMostSignificantBits() >>> 16), id);
    }

    public String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((time + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
