package flexplek.up;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
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
    void saysWhatItFoundWhenAllIsWell() throws IOException {
        assertThat(Checks.passed(settings(Map.of()))).contains("all ports free").contains("JDK 25");
    }

    private Settings settings(Map<String, String> values) {
        return new Settings(false, false, data, values);
    }
}
