package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A program that cannot outlive us, not even when we are killed: a shell holds the other end of a pipe and ends the
 * program when the pipe closes.
 */
public final class Child implements AutoCloseable {
    private static final String HOLD = """
            exec 3<&0
            pid_file=$1 signal=$2
            shift 2
            "$@" </dev/null 3<&- &
            child=$!
            echo $child >"$pid_file"
            (
              trap '' INT TERM
              read -r _ <&3
              kill -"$signal" $child 2>/dev/null
              tenths=0
              while [ $tenths -lt 600 ]; do sleep 0.1; tenths=$((tenths + 1)); done
              kill -9 $child
            ) 2>/dev/null &
            holder=$!
            trap '' INT TERM
            wait $child
            status=$?
            kill -9 $holder 2>/dev/null
            wait $holder 2>/dev/null
            rm -f "$pid_file"
            exit $status
            """;

    private final String name;
    private final Process shell;
    private final Path pidFile;

    private Child(String name, Process shell, Path pidFile) {
        this.name = name;
        this.shell = shell;
        this.pidFile = pidFile;
    }

    /** Runs the command with its output appended to the log; {@code signal} is what asks it to end, such as TERM. */
    public static Child start(
            String name, Folders folders, String signal, Map<String, String> env, List<String> command) {
        Path pidFile = folders.pidFile(name);
        List<String> held = new ArrayList<>(List.of("sh", "-c", HOLD, name, pidFile.toString(), signal));
        held.addAll(command);
        ProcessBuilder builder = new ProcessBuilder(held)
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(folders.log(name).toFile()));
        builder.environment().putAll(env);
        try {
            return new Child(name, builder.start(), pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean alive() {
        return shell.isAlive();
    }

    public int exitCode() {
        return shell.exitValue();
    }

    public void awaitEnd() throws InterruptedException {
        shell.waitFor();
    }

    @Override
    public void close() {
        try {
            shell.getOutputStream().close();
            if (!shell.waitFor(Duration.ofSeconds(65))) {
                shell.descendants().forEach(ProcessHandle::destroyForcibly);
                shell.destroyForcibly().waitFor(5, TimeUnit.SECONDS);
            }
            Files.deleteIfExists(pidFile);
        } catch (IOException e) {
            throw new UncheckedIOException("Ending " + name, e);
        } catch (InterruptedException e) {
            shell.descendants().forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
