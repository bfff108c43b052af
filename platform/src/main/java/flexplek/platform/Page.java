package flexplek.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A list as the API gives it: items, and the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }

    /** A page of this size, where one more was found if there is one, with the cursor that its last item gives. */
    public static <F, T> Page<T> of(List<F> oneMore, int size, Function<F, T> item, Function<F, Cursor> cursor) {
        return new Page<>(oneMore.stream().limit(size).map(item).toList(), next(oneMore, size, cursor));
    }

    /** The cursor after a page of this size, where one more was found than it holds. */
    public static <F> @Nullable String next(List<F> oneMore, int size, Function<F, Cursor> cursor) {
        return oneMore.size() > size ? cursor.apply(oneMore.get(size - 1)).written() : null;
    }
}
