package flexplek.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The versions that the build pinned, as {@code versions.properties} holds them. */
final class PinnedVersion {
    private PinnedVersion() {}

    static String of(String name) {
        Properties versions = new Properties();
        try (InputStream in = PinnedVersion.class.getResourceAsStream("/flexplek/local/versions.properties")) {
            versions.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return versions.getProperty(name);
    }
}
