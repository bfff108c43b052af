package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.local.Folders;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChecksTest {
    @TempDir
    private Path data;

    @Test
    void namesThePortThatIsInUseAndHowToChooseAnother() throws IOException {
        try (ServerSocket other = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(other.getLocalPort());

            assertThatThrownBy(() -> Checks.passed(settings(Map.of("BOOKING_PORT", port))))
                    .isInstanceOf(Checks.Refused.class)
                    .hasMessageContaining("Port " + port + " is in use")
                    .hasMessageContaining("BOOKING_PORT=… deploy/up");
        }
    }

    @Test
    void refusesOnePortForTwoPrograms() {
        assertThatThrownBy(() -> Checks.passed(settings(Map.of("BOOKING_PORT", "23456", "OCCUPANCY_PORT", "23456"))))
                .isInstanceOf(Checks.Refused.class)
                .hasMessage("BOOKING_PORT and OCCUPANCY_PORT are both 23456: give each a port of its own.");
    }

    @Test
    void refusesAPortThatIsNoNumber() {
        assertThatThrownBy(() -> Checks.passed(settings(Map.of("BOOKING_PORT", "http"))))
                .isInstanceOf(Checks.Refused.class)
                .hasMessage("BOOKING_PORT is 'http': it has to be a number from 1 to 65535.");
    }

    @Test
    void saysHowMuchDiskIsMissingAndWhere() {
        long free = 3L << 30;
        Checks.disk(data, free, 3, "make room");

        assertThatThrownBy(() -> Checks.disk(data, free - 1, 3, "make room"))
                .isInstanceOf(Checks.Refused.class)
                .hasMessage("There are 3071 MB free on the disk of " + data + " and 3072 are needed: make room.");
    }

    @Test
    void saysHowMuchMemoryIsMissing() {
        long available = 4L << 30;
        Checks.memory(available);

        assertThatThrownBy(() -> Checks.memory(available - 1))
                .isInstanceOf(Checks.Refused.class)
                .hasMessage("There are 4095 MB of memory available and 4096 are needed: close something else first.");
    }

    @Test
    void refusesBeforeAnythingIsCompiled() throws IOException, InterruptedException {
        Path root = Folders.root();
        ProcessBuilder java = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dflexplek.root=" + root,
                        root.resolve("deploy/local/src/main/java/flexplek/up/Checks.java")
                                .toString())
                .redirectErrorStream(true);
        java.environment().put("BOOKING_PORT", "http");
        java.environment().put("FLEXPLEK_DATA", data.toString());

        Process checks = java.start();

        assertThat(new String(checks.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .endsWith("deploy/up: BOOKING_PORT is 'http': it has to be a number from 1 to 65535.\n");
        assertThat(checks.waitFor()).isEqualTo(1);
    }

    @Test
    void saysWhatItFoundWhenAllIsWell() throws IOException {
        assertThat(Checks.passed(settings(Map.of()))).contains("all ports free").contains("JDK 25");
    }

    private Settings settings(Map<String, String> values) {
        return new Settings(false, false, data, values);
    }
}
