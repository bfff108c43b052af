package flexplek.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.nio.channels.ClosedChannelException;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class HungUpFilterTest {

    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Test
    void keepsOutThatAClientHungUp() {
        assertThat(isLogged(STREAMS, new IOException("Broken pipe"))).isFalse();
        assertThat(isLogged(STREAMS, new ClosedChannelException())).isFalse();
        assertThat(isLogged(STREAMS, new HttpClosedException("Connection was closed")))
                .isFalse();
    }

    @Test
    void logsWhatElseGoesWrong() {
        assertThat(isLogged(STREAMS, new IllegalStateException("a fault of ours")))
                .isTrue();
        assertThat(isLogged(STREAMS, null)).isTrue();
        assertThat(isLogged("flexplek.sensor.KeepReadings", new IOException("a disk")))
                .isTrue();
    }

    private static boolean isLogged(String logger, @Nullable Throwable thrown) {
        LogRecord line = new LogRecord(Level.SEVERE, "Exception in SSE server handling");
        line.setLoggerName(logger);
        line.setThrown(thrown);
        return new HungUpFilter().isLoggable(line);
    }
}
