package flexplek.platform;

import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jboss.resteasy.reactive.server.vertx.VertxInputStream;

/**
 * Refuses bodies above the limit with a problem document, where the framework would only close the connection: one that tells
 * its length before a byte of it is read, one that does not while it is read.
 */
@ApplicationScoped
class OversizedBodies {

    private static final Set<String> WITH_BODY = Set.of("POST", "PUT", "PATCH");

    /** A caller cut off while still sending may never see the answer (RFC 9112, 9.6). */
    private static final Duration UNTIL_HANG_UP = Duration.ofSeconds(5);

    private final long limit;

    OversizedBodies(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize limit) {
        this.limit = limit.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, 100);
    }

    private void check(RoutingContext context) {
        String length = context.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length == null || Long.parseLong(length) <= limit) {
            context.next();
            return;
        }
        EarlyAnswer.give(problem(limit), context);
        hangUp(context);
    }

    @ServerRequestFilter
    void count(ContainerRequestContext request, RoutingContext context) {
        if (WITH_BODY.contains(request.getMethod()) && request.getHeaderString(HttpHeaders.CONTENT_LENGTH) == null) {
            // The framework's own count would end the answer, empty, before anything can be said in it.
            context.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY);
            request.setEntityStream(new Counted(request.getEntityStream(), context, limit));
        }
    }

    private static HttpProblem problem(long limit) {
        return Problems.of(413, "body-too-large", "Body too large", "A body may have at most " + limit + " bytes.")
                .withHeader("Connection", "close")
                .build();
    }

    private static void hangUp(RoutingContext context) {
        HttpServerRequest request = context.request();
        synchronized (request.connection()) {
            if (!request.isEnded()) {
                request.handler(unheard -> {}).resume();
            }
        }
        context.vertx()
                .setTimer(
                        UNTIL_HANG_UP.toMillis(), timer -> request.connection().close());
    }

    /** More was sent than is taken; {@link ProblemTidy} answers with its problem. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
        private final long limit;

        TooLong(long limit) {
            this.limit = limit;
        }

        HttpProblem problem() {
            return OversizedBodies.problem(limit);
        }
    }

    private static final class Counted extends FilterInputStream {

        private final RoutingContext context;
        private final long limit;
        private long read;

        Counted(InputStream body, RoutingContext context, long limit) {
            super(body);
            this.context = context;
            this.limit = limit;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            count(next < 0 ? next : 1);
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            return count(super.read(into, offset, length));
        }

        private int count(int bytes) throws IOException {
            read += Math.max(bytes, 0);
            if (read > limit) {
                hangUp(context);
                throw new TooLong(limit);
            }
            return bytes;
        }

        /** The framework's own would read on to the end, which may never come. */
        @Override
        public void close() throws IOException {
            if (read <= limit) {
                super.close();
            }
        }
    }
}
