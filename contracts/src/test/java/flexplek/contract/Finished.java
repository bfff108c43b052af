package flexplek.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A command that has ended, and everything that it printed. */
record Finished(int exitCode, String output) {

    private static final int MINUTES = 5;
    private static final int NOT_FOUND = 127;

    /** Runs a command to its end; a command that is not on this machine ends with 127, as in a shell. */
    static Finished of(Path folder, String... command) {
        try {
            Files.createDirectories(ContractFiles.TARGET);
            Path log = Files.createTempFile(ContractFiles.TARGET, command[0].replaceAll(".*/", ""), ".log");
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .redirectInput(Path.of("/dev/null").toFile())
                    .start();
            if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " did not end within 5 minutes");
            }
            return new Finished(process.exitValue(), Files.readString(log));
        } catch (IOException e) {
            if (String.valueOf(e.getMessage()).contains("error=2")) {
                return new Finished(NOT_FOUND, command[0] + " is not on this machine");
            }
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    boolean ok() {
        return exitCode == 0;
    }
}
