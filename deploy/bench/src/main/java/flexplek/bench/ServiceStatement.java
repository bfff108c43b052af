package flexplek.bench;

import flexplek.local.Folders;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The SQL of booking-service's hot path, read out of its own compiled class: the direct client runs the very same
 * statement, and no copy can fall behind. {@code places} are the positions of each named parameter.
 */
record ServiceStatement(String text, Map<String, List<Integer>> places) {
    private static final String CLASS = "flexplek.claim.ClaimStatement";

    /** For what no rule counts. */
    static ServiceStatement uncounted() throws IOException {
        Path classes = Folders.root().resolve("booking-service/target/classes");
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Field uncounted = Class.forName(CLASS, true, loader).getDeclaredField("UNCOUNTED");
            uncounted.setAccessible(true);
            Object sql = uncounted.get(null);
            return new ServiceStatement(String.valueOf(part(sql, "text")), places(part(sql, "places")));
        } catch (ReflectiveOperationException e) {
            throw new IOException("No statement " + CLASS + " in " + classes + ": is booking-service built?", e);
        }
    }

    private static Object part(Object sql, String name) throws ReflectiveOperationException {
        Method part = sql.getClass().getDeclaredMethod(name);
        part.setAccessible(true);
        return part.invoke(sql);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, List<Integer>> places(Object places) {
        return (Map<String, List<Integer>>) places;
    }
}
