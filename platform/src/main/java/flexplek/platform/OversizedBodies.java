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

/** Says in a problem document that a body is above the limit: the framework ends such an answer without a word in it. */
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
        } else {
            EarlyAnswer.give(refusal(context), context);
        }
    }

    /** One that does not tell its length is counted while it is read, in place of the framework's own count. */
    @ServerRequestFilter
    void count(ContainerRequestContext request, RoutingContext context) {
        if (context.remove(VertxInputStream.MAX_REQUEST_SIZE_KEY) != null && WITH_BODY.contains(request.getMethod())) {
            request.setEntityStream(new Counted(request.getEntityStream(), context));
        }
    }

    /** Hears out for a while who is still sending. */
    private HttpProblem refusal(RoutingContext context) {
        HttpServerRequest request = context.request();
        synchronized (request.connection()) {
            if (!request.isEnded()) {
                request.handler(unheard -> {}).resume();
            }
        }
        context.vertx()
                .setTimer(
                        UNTIL_HANG_UP.toMillis(), timer -> request.connection().close());
        return Problems.of(
                        413,
                        "body-too-large",
                        Wording.of(GeneralWords.class, GeneralWords::tooLarge),
                        Wording.of(GeneralWords.class, words -> words.mostBytes(limit)))
                .withHeader("Connection", "close")
                .build();
    }

    private final class Counted extends FilterInputStream {

        private final RoutingContext context;
        private long left = limit;

        Counted(InputStream body, RoutingContext context) {
            super(body);
            this.context = context;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
        }

        @Override
        public int read(byte[] into, int offset, int length) throws IOException {
            int bytes = super.read(into, offset, length);
            left -= Math.max(bytes, 0);
            if (left < 0) {
                throw refusal(context);
            }
            return bytes;
        }

        /** The framework's own would read on to the end, which may never come. */
        @Override
        public void close() throws IOException {
            if (left >= 0) {
                super.close();
            }
        }
    }
}
