package flexplek.up;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;

/**
 * What the JVM keeps of a program's first run (JEP 483, JEP 515): its classes, loaded and linked, and which methods were
 * hot. Later runs of the same build start faster and are warm sooner. It lies beside the program and dies with the build.
 */
record StartCache(Path program) {
    /** Those of a run that uses the cache, or makes it at its end where there is none yet. */
    List<String> options() {
        return fits() ? List.of("-XX:AOTCache=" + kept()) : List.of("-XX:AOTCacheOutput=" + made(), "-Xlog:aot*=error");
    }

    /** After a run has ended. Of one that was killed, or had no time to write it all, nothing is kept. */
    void keep() {
        Path working = program.resolveSibling("app.aot.made.config"); // the JVM removes it when the cache is whole
        try {
            if (Files.exists(made()) && !Files.exists(working)) {
                Files.move(made(), kept(), StandardCopyOption.REPLACE_EXISTING);
            }
            Files.deleteIfExists(working);
            Files.deleteIfExists(made());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** JDK 25.0.3 takes a cache of another build of the program for its own (JDK-8377932), so this looks itself. */
    boolean fits() {
        try {
            return Files.exists(kept())
                    && Files.getLastModifiedTime(kept()).compareTo(Files.getLastModifiedTime(program)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path kept() {
        return program.resolveSibling("app.aot");
    }

    private Path made() {
        return program.resolveSibling("app.aot.made");
    }
}
