package flexplek.platform;

import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/**
 * Reads one column by SQL. Hibernate 7.2 keeps how it interprets a statement, but finds it again only where rows or entities are
 * asked for: asked for a class of values it compares all that it kept of that statement, finds none the same, and keeps one more.
 */
public final class OneColumn {

    private OneColumn() {}

    /** {@code type}: as the driver gives it; of numbers, Integer and Long are good for any that fits. */
    public static <T> NativeQuery<T> of(Session entities, String sql, Class<T> type) {
        return entities.createNativeQuery(sql, Object[].class)
                .setTupleTransformer((row, names) -> type.cast(asAsked(row[0], type)));
    }

    private static @Nullable Object asAsked(@Nullable Object value, Class<?> type) {
        return switch (value) {
            case Number number when type == Integer.class -> Math.toIntExact(number.longValue());
            case Number number when type == Long.class -> number.longValue();
            case null -> null;
            default -> value;
        };
    }
}
