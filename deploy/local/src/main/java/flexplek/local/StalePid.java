package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A killed PostgreSQL leaves its postmaster.pid; a later process with that number would keep it from starting. */
final class StalePid {
    private StalePid() {}

    static void removeFrom(Path data) {
        Path file = data.resolve("postmaster.pid");
        try {
            if (Files.exists(file)) {
                long pid = Long.parseLong(Files.readAllLines(file).getFirst().trim());
                if (ProcessHandle.of(pid).filter(StalePid::isPostgres).isEmpty()) {
                    Files.delete(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        Optional<String> command = process.info().command();
        return command.isEmpty() || command.get().endsWith("postgres");
    }
}
