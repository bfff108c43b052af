package flexplek.bench;

import flexplek.local.Folders;
import java.io.IOException;
import java.lang.reflect.Field;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;

/**
 * The SQL of booking-service's hot path, read out of its own compiled class: the direct client runs the very same
 * statement, and no copy can fall behind.
 */
final class ServiceStatement {
    private static final String CLASS = "flexplek.booking.ClaimStatement";

    private ServiceStatement() {}

    /** For a desk. */
    static String desk() throws IOException {
        Path classes = Folders.root().resolve("booking-service/target/classes");
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
            Field desk = Class.forName(CLASS, true, loader).getDeclaredField("DESK");
            desk.setAccessible(true);
            return String.valueOf(desk.get(null));
        } catch (ReflectiveOperationException e) {
            throw new IOException("No statement " + CLASS + ".DESK in " + classes + ": is booking-service built?", e);
        }
    }
}
