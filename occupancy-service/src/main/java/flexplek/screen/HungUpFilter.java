package flexplek.screen;

import io.quarkus.logging.LoggingFilter;
import io.vertx.core.http.HttpClosedException;
import java.io.IOException;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jspecify.annotations.Nullable;

/** Keeps out of the log that the client of a stream has hung up, which the framework calls an error each time. */
@LoggingFilter(name = "hung-up")
public final class HungUpFilter implements Filter {

    private static final String STREAMS = "org.jboss.resteasy.reactive.server.handlers.PublisherResponseHandler";

    @Override
    public boolean isLoggable(LogRecord line) {
        return !(STREAMS.equals(line.getLoggerName()) && hungUp(line.getThrown()));
    }

    private static boolean hungUp(@Nullable Throwable thrown) {
        return thrown instanceof IOException || thrown instanceof HttpClosedException;
    }
}
