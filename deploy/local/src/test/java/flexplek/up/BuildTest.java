package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script deploy/build in a repository of its own, with a Maven that says what it is asked for and fails. */
class BuildTest {
    private static final String JAR = "deploy/demo/target/flexplek-demo.jar";

    @TempDir
    private Path root;

    @BeforeEach
    void makeARepository() throws IOException {
        script("deploy/build", Files.readString(Folders.root().resolve("deploy/build")));
        script("mvnw", "#!/bin/sh\necho \"[ERROR] asked for $*\"\nexit 1\n");
        for (String file : List.of("pom.xml", "deploy/local/pom.xml", "deploy/demo/pom.xml")) {
            written(file, 1);
        }
        written("deploy/local/src/main/Stack.java", 1);
        written("deploy/demo/src/main/Load.java", 1);
        written(JAR, 2);
    }

    @Test
    void leavesAModuleThatIsNewerThanItsSources() throws IOException {
        assertThat(said("deploy/demo")).isEmpty();
    }

    @Test
    void buildsAModuleThatIsMissing() throws IOException {
        Files.delete(root.resolve(JAR));

        assertThat(said("deploy/demo")).contains("Building deploy/demo.").contains("-am -pl deploy/demo");
    }

    @Test
    void buildsAModuleThatIsOlderThanASourceOfIt() throws IOException {
        written("deploy/demo/src/main/Load.java", 3);

        assertThat(said("deploy/demo")).contains("-am -pl deploy/demo");
    }

    @Test
    void buildsAModuleThatIsOlderThanWhatItCarries() throws IOException {
        written("deploy/local/src/main/Stack.java", 3);

        assertThat(said("deploy/demo")).contains("-am -pl deploy/demo");
    }

    @Test
    void buildsAServiceThatIsOlderThanTheListOfTopics() throws IOException {
        written("platform/src/main/Problems.java", 1);
        written("platform/pom.xml", 1);
        written("booking-service/src/main/Booking.java", 1);
        written("booking-service/pom.xml", 1);
        written("contracts/events/topics.txt", 1);
        written("booking-service/target/quarkus-app/quarkus-run.jar", 2);
        assertThat(said("--list", "booking-service")).isEmpty();

        written("contracts/events/topics.txt", 3);

        assertThat(said("--list", "booking-service")).isEqualTo("booking-service\n");
    }

    @Test
    void leavesAModuleOfWhichOnlyATestHasChanged() throws IOException {
        written("deploy/demo/src/test/LoadTest.java", 3);

        assertThat(said("deploy/demo")).isEmpty();
    }

    @Test
    void onlyNamesWhatItWouldBuildWhereThatIsAskedFor() throws IOException {
        assertThat(said("--list", "deploy/local", "deploy/demo")).isEqualTo("deploy/local\n");
    }

    @Test
    void saysThatTheBuildFailedAndWhy() throws IOException {
        assertThat(said("deploy/local")).contains("[ERROR] asked for").endsWith("deploy/build: the build failed.\n");
    }

    private void written(String file, int minute) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, "");
        Instant time = Instant.parse("2026-11-23T08:00:00Z").plus(Duration.ofMinutes(minute));
        Files.setLastModifiedTime(path, FileTime.from(time));
    }

    private void script(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String said(String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(List.of(root.resolve("deploy/build").toString()));
        command.addAll(List.of(arguments));
        Process build = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(build.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
