package flexplek.platform;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A list as the API gives it: items, and the cursor of the next page or null. */
@JsonInclude(JsonInclude.Include.ALWAYS)
public record Page<T>(List<T> items, @Nullable String next) {

    public static <T> Page<T> whole(List<T> items) {
        return new Page<>(items, null);
    }
}
