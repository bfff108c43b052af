package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script deploy/up --detach with a Java that only says what a start says, as fast as no real one. */
class DetachTest {
    @TempDir
    private Path root;

    @BeforeEach
    void makeARepository() throws IOException {
        script("deploy/up", Files.readString(Folders.root().resolve("deploy/up")));
        script("deploy/local/running.sh", Files.readString(Folders.root().resolve("deploy/local/running.sh")));
        script("deploy/build", "#!/bin/sh\n");
        script("mvnw", "#!/bin/sh\necho '" + root.resolve("jdk") + "'\n");
        Files.createDirectories(root.resolve("data/run"));
    }

    /** What was started detached outlives the script, and would outlive the build. */
    @AfterEach
    void endWhatWasStarted() throws Exception {
        for (String pid : Files.readAllLines(root.resolve("data/run/started"))) {
            ProcessHandle started = ProcessHandle.of(Long.parseLong(pid)).orElse(null);
            if (started != null) {
                started.destroy();
                started.onExit().get(10, TimeUnit.SECONDS);
            }
        }
    }

    @Test
    void showsAllThatIsSaidUntilEverythingIsReady() throws Exception {
        java("echo one; echo two; echo three; touch ready; exec sleep 60");

        for (int start = 0; start < 5; start++) {
            assertThat(started(0)).isEqualTo("one\ntwo\nthree\n");
        }
    }

    @Test
    void showsOnceWhatIsSaidLittleByLittle() throws Exception {
        java("for i in 1 2 3 4 5 6 7 8; do printf \"$i \"; sleep 0.1; done; echo é; touch ready;" + " exec sleep 60");

        assertThat(started(0)).isEqualTo("1 2 3 4 5 6 7 8 é\n");
    }

    /** This process is nobody's deploy/up. */
    @Test
    void startsWhereAStrangerHasTheNumberOfWhatCrashed() throws Exception {
        Files.writeString(
                root.resolve("data/run/up.pid"), ProcessHandle.current().pid() + "\n");
        java("echo one; touch ready; exec sleep 60");

        assertThat(started(0)).isEqualTo("one\n");
    }

    @Test
    void showsWhyItCouldNotStart() throws Exception {
        java("echo 'Port 8081 is taken'; exit 1");

        assertThat(started(1)).isEqualTo("Port 8081 is taken\n");
    }

    private String started(int code) throws Exception {
        ProcessBuilder up = new ProcessBuilder(root.resolve("deploy/up").toString(), "--detach");
        up.environment().remove("FLEXPLEK_DATA");
        Process running = up.redirectErrorStream(true).start();
        String said = new String(running.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(running.waitFor(1, TimeUnit.MINUTES)).as(said).isTrue();
        assertThat(running.exitValue()).as(said).isEqualTo(code);
        return said;
    }

    private void java(String does) throws IOException {
        script("jdk/bin/java", "#!/bin/sh\ncd '" + root.resolve("data/run") + "'\necho $$ >>started\n" + does + "\n");
    }

    private void script(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
