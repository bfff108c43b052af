package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.Folders;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script deploy/check-node on a PATH that holds no more than a test puts there. */
class NodeTest {
    @TempDir
    private Path path;

    @BeforeEach
    void bringWhatTheScriptItselfNeeds() throws IOException {
        for (String program : List.of("dirname", "sed", "sort")) {
            Files.createSymbolicLink(path.resolve(program), Path.of("/usr/bin", program));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"20.19.0", "20.20.2", "22.13.0", "24.1.0"})
    void isContentWith(String version) throws IOException {
        program("node", version);
        program("npm", "");

        assertThat(said()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"18.20.4", "20.18.3"})
    void saysWhichNodeIsNeededAndWhichIsThere(String version) throws IOException {
        program("node", version);
        program("npm", "");

        assertThat(said())
                .isEqualTo(
                        "deploy/check-node: the web app is built with Node 20.19 or newer and npm, and this machine has v"
                                + version + ": install what is missing, or put it on the PATH.\n");
    }

    @Test
    void asksForALaterNodeOfRelease22() throws IOException {
        program("node", "22.12.0");
        program("npm", "");

        assertThat(said()).contains("Node 22.13 or newer").contains("has v22.12.0:");
    }

    @Test
    void saysThatNpmIsMissing() throws IOException {
        program("node", "20.20.2");

        assertThat(said()).contains("has v20.20.2 and no npm:");
    }

    @Test
    void saysThatNodeIsMissing() throws IOException {
        assertThat(said()).contains("has no Node and no npm:");
    }

    private void program(String name, String version) throws IOException {
        Path program = Files.writeString(path.resolve(name), "#!/bin/sh\necho v" + version + "\n");
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private String said() throws IOException {
        ProcessBuilder check = new ProcessBuilder(
                        "/bin/bash", Folders.root().resolve("deploy/check-node").toString())
                .redirectErrorStream(true);
        check.environment().put("PATH", path.toString());
        return new String(check.start().getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
