package flexplek.journey;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** A command that is run to its end, what it says being passed on line by line. */
record Command(Path folder, Map<String, String> environment, List<String> words) {

    private static final Logger LOG = Logger.getLogger(Command.class);
    private static final int TAIL = 80;

    /** How it ended, with the last lines it said. */
    record Ending(int code, List<String> tail) {}

    /** How it ended; ended by force where it takes longer than this. */
    Ending run(Duration patience) {
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread.ofVirtual().start(() -> end(process, patience));
            Deque<String> tail = new ArrayDeque<>();
            try (BufferedReader said = process.inputReader()) {
                said.lines().forEach(line -> {
                    LOG.info(line);
                    tail.addLast(line);
                    if (tail.size() > TAIL) {
                        tail.removeFirst();
                    }
                });
            }
            return new Ending(process.waitFor(), List.copyOf(tail));
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
