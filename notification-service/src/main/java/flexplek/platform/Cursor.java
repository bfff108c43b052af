package flexplek.platform;

import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where a page of a list ended; opaque to callers. */
public record Cursor(UUID last) {

    // Greater than any id: the newest comes first.
    private static final Cursor START = new Cursor(new UUID(-1, -1));

    /** The cursor that was given, or that of the first page. */
    public static Cursor orStart(@Nullable Cursor given) {
        return given == null ? START : given;
    }

    static Cursor parse(String text) {
        byte[] bytes = Base64.getUrlDecoder().decode(text);
        if (bytes.length != 2 * Long.BYTES) {
            throw new IllegalArgumentException("not one of ours");
        }
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new Cursor(new UUID(buffer.getLong(), buffer.getLong()));
    }

    /** The cursor after a page of this size, when one more was found than it holds; else nothing. */
    public static <T> @Nullable String next(List<T> oneMore, int size, Function<T, UUID> id) {
        return oneMore.size() > size ? new Cursor(id.apply(oneMore.get(size - 1))).toString() : null;
    }

    @Override
    public String toString() {
        ByteBuffer buffer = ByteBuffer.allocate(2 * Long.BYTES);
        buffer.putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(buffer.array());
    }
}
