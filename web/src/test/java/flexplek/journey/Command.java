package flexplek.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** A command that is run to its end, what it says being passed on line by line. */
record Command(Path folder, Map<String, String> environment, List<String> words) {

    /** Its exit code; ended by force where it takes longer than this. */
    int run(Duration patience) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread.ofVirtual().start(() -> end(process, patience));
            try (BufferedReader said = process.inputReader()) {
                said.lines().forEach(System.out::println);
            }
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process, Duration patience) {
        try {
            if (!process.waitFor(patience)) {
                process.descendants().forEach(ProcessHandle::destroyForcibly);
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
