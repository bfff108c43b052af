package flexplek.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SilentConnectionsTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Test
    void sayNothingOrHalfAHeaderAndCountWhatTheServerCloses() throws IOException {
        try (ServerSocket server = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                SilentConnections silent = SilentConnections.open("127.0.0.1", server.getLocalPort(), 4)) {
            List<Socket> accepted = accepted(server, 4);
            assertThat(silent.stillOpen()).isEqualTo(4);

            accepted.get(0).close();
            String half = new String(accepted.get(1).getInputStream().readNBytes(5), StandardCharsets.US_ASCII);
            accepted.get(1).close(); // with words unread: cut off, not ended
            accepted.get(2).getOutputStream().write('x'); // whoever speaks has not closed
            accepted.get(2).close();
            silent.awaitClosed(Duration.ofMillis(200));
            assertThat(half).isEqualTo("GET /");
            assertThat(silent.stillOpen()).isEqualTo(1);

            accepted.get(3).close();
            silent.awaitClosed(PATIENCE);
            assertThat(silent.stillOpen()).isZero();
            assertThat(silent.longest()).isBetween(Duration.ofMillis(200), PATIENCE);
        }
    }

    private static List<Socket> accepted(ServerSocket server, int count) throws IOException {
        List<Socket> accepted = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            accepted.add(server.accept());
        }
        return accepted;
    }
}
