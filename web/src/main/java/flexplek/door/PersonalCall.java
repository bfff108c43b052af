package flexplek.door;

import flexplek.platform.AuditTrail;
import flexplek.platform.DoorWords;
import flexplek.platform.Problem;
import flexplek.session.Session;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What changes in one call on its way through: the token goes in, and nothing of the session gets out. */
final class PersonalCall implements ProxyInterceptor {
    private static final Logger LOG = Logger.getLogger(PersonalCall.class);
    private static final String STREAM = "text/event-stream";
    private static final Problem STREAM_OF_NOBODY =
            new Problem(403, "stream-without-session", DoorWords::streamOfNobody, DoorWords::streamBySession);

    /** What a service is told of a browser's request; no cookie, no origin, no word of where it came from. */
    private static final Set<String> PASSED_ON = Set.of(
            "accept",
            "accept-language",
            "content-type",
            "content-length",
            "idempotency-key",
            "if-match",
            "if-none-match",
            "last-event-id",
            "traceparent",
            "tracestate");

    /** What belongs to the connection behind the door, and what the door says to browsers itself. */
    private static final List<String> KEPT_BACK = List.of(
            "set-cookie",
            "server",
            "connection",
            "keep-alive",
            "www-authenticate",
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options");

    private final RoutingContext context;
    private final Passage passage;
    private final @Nullable String token;
    private final @Nullable Session session;
    private final OpenStreams streams;
    private @Nullable HttpClientRequest onward;

    /** Without a session it has no streams, as those end with theirs. */
    PersonalCall(
            RoutingContext context,
            Passage passage,
            @Nullable String token,
            @Nullable Session session,
            OpenStreams streams) {
        this.context = context;
        this.passage = passage;
        this.token = token;
        this.session = session;
        this.streams = streams;
    }

    boolean asksForStream() {
        String accept = context.request().getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains(STREAM);
    }

    /** A browser that goes away takes its call with it, also while the service has not answered yet. */
    void opened(HttpClientRequest request) {
        onward = request;
        request.exceptionHandler(gone -> {}); // whoever went away: the answer tells, or there is nobody to tell
        context.response().closeHandler(gone -> request.reset());
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext proxied) {
        ProxyRequest request = proxied.request();
        MultiMap headers = request.headers();
        List.copyOf(headers.names()).stream()
                .filter(name -> !PASSED_ON.contains(name.toLowerCase(Locale.ROOT)))
                .forEach(headers::remove);
        if (token != null) {
            headers.set(HttpHeaders.AUTHORIZATION, "Bearer " + token);
        }
        request.setURI(passage.path());
        return proxied.sendRequest().recover(failure -> {
            if (!context.response().closed()) {
                LOG.warnf("service-away service=%s failure=%s", passage.service(), failure.getMessage());
            }
            return Future.succeededFuture(away(request));
        });
    }

    private ProxyResponse away(ProxyRequest request) {
        Problem problem = new Problem(503, "service-away", DoorWords::away, DoorWords::safe);
        ProxyResponse response = request.release().response();
        response.headers().set(HttpHeaders.RETRY_AFTER, "5");
        return saying(problem, response);
    }

    private ProxyResponse saying(Problem problem, ProxyResponse response) {
        Locale language = Problem.language(context.request());
        response.headers()
                .set(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .set(HttpHeaders.CACHE_CONTROL, "no-store")
                .set(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage())
                .set(HttpHeaders.VARY, "Accept-Language");
        return response.setStatusCode(problem.status()).setBody(Body.body(problem.json(language)));
    }

    @Override
    public Future<Void> handleProxyResponse(ProxyContext proxied) {
        ProxyResponse response = proxied.response();
        MultiMap headers = response.headers();
        KEPT_BACK.forEach(headers::remove);
        String location = headers.get(HttpHeaders.LOCATION);
        if (location != null) {
            headers.set(HttpHeaders.LOCATION, passage.outside(location));
        }
        if (!headers.contains(HttpHeaders.CACHE_CONTROL)) {
            headers.set(HttpHeaders.CACHE_CONTROL, "no-store");
        }
        String type = headers.get(HttpHeaders.CONTENT_TYPE);
        HttpClientRequest behind = onward;
        Session whose = session;
        if (type != null && type.startsWith(STREAM) && behind != null && whose == null) {
            behind.reset();
            AuditTrail.refused(context, STREAM_OF_NOBODY.status(), STREAM_OF_NOBODY.name());
            saying(STREAM_OF_NOBODY, response.release());
        } else if (type != null && type.startsWith(STREAM) && behind != null && whose != null) {
            headers.set("X-Accel-Buffering", "no"); // for a proxy in front of us
            SessionStream stream = streams.opened(context.vertx(), whose, response.getBody().stream(), behind::reset);
            context.response().closeHandler(gone -> stream.gone());
            response.setBody(Body.body(stream));
        } else if (type != null && type.contains("json") && !headers.contains(HttpHeaders.CONTENT_ENCODING)) {
            context.response().headers().remove(HttpHeaders.CONTENT_ENCODING); // "identity" until somebody removes it
        }
        return proxied.sendResponse();
    }
}
