package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script deploy/down with a file that names one process or another, as a crash may leave it. */
class DownTest {
    private static final String UP = "flexplek.up.Up";

    @TempDir
    private Path folder;

    private Path root;

    private final List<Process> waiting = new ArrayList<>();

    @BeforeEach
    void makeARepository() throws IOException {
        root = folder.toRealPath();
        for (String file : List.of("deploy/down", "deploy/local/running.sh")) {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, Files.readString(Folders.root().resolve(file)));
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        Files.createDirectories(root.resolve("data/run"));
    }

    @AfterEach
    void endWhatWasNamed() throws Exception {
        for (Process process : waiting) {
            process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
        }
    }

    @Test
    void endsWhatDeployUpOfThisCheckoutStarted() throws Exception {
        Process named = named("-Dflexplek.root=" + root, UP);

        assertThat(said()).contains("Everything has ended");
        assertThat(named.waitFor(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void leavesAStrangerThatHasTheNumberOfWhatCrashed() throws Exception {
        Process named = named("something", "else");

        assertThat(said()).contains("nothing runs");
        assertThat(named.isAlive()).isTrue();
        assertThat(root.resolve("data/run/up.pid")).doesNotExist();
    }

    @Test
    void leavesWhatAnotherCheckoutStarted() throws Exception {
        Process named = named("-Dflexplek.root=" + root + "-of-before", UP);

        assertThat(said()).contains("nothing runs");
        assertThat(named.isAlive()).isTrue();
    }

    @Test
    void leavesAnotherProgramOfThisCheckout() throws Exception {
        Process named = named("-Dflexplek.root=" + root, UP + "date");

        assertThat(said()).contains("nothing runs");
        assertThat(named.isAlive()).isTrue();
    }

    @Test
    void findsNothingWhereNothingIsNamed() throws Exception {
        assertThat(said()).contains("nothing runs");
    }

    /** A process that waits, with these words after its own, is the one that the file names. */
    private Process named(String... words) throws IOException {
        Process process = new ProcessBuilder(Stream.concat(Stream.of("sh", "-c", "read line", "sh"), Stream.of(words))
                        .toList())
                .start();
        waiting.add(process);
        Files.writeString(root.resolve("data/run/up.pid"), process.pid() + "\n");
        return process;
    }

    private String said() throws Exception {
        ProcessBuilder down = new ProcessBuilder(root.resolve("deploy/down").toString());
        down.environment().remove("FLEXPLEK_DATA");
        Process running = down.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(running.exitValue()).as(said).isZero();
        return said;
    }
}
