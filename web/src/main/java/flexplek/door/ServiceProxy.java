package flexplek.door;

import flexplek.session.Session;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.PoolOptions;
import io.vertx.core.http.RequestOptions;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyOptions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;

/** Passes calls on as they are, bodies and streams piece by piece; {@link PersonalCall} says what changes on the way. */
@ApplicationScoped
class ServiceProxy {
    /** Every open screen holds a connection. */
    private static final int CONNECTIONS = 4_096;

    private final DoorSettings settings;
    private final OpenStreams streams;
    private final HttpClient services;

    ServiceProxy(DoorSettings settings, OpenStreams streams, Vertx vertx) {
        this.settings = settings;
        this.streams = streams;
        services = vertx.createHttpClient(
                new HttpClientOptions()
                        .setConnectTimeout((int) settings.connectTimeout().toMillis())
                        .setKeepAliveTimeout(20)
                        .setDecompressionSupported(false),
                new PoolOptions().setHttp1MaxSize(CONNECTIONS));
    }

    void pass(RoutingContext context, Passage passage, Session session) {
        pass(context, passage, new PersonalCall(context, passage, session.accessToken(), session, streams));
    }

    /** The call of a program that has a token and no session. */
    void pass(RoutingContext context, Passage passage, String token) {
        pass(context, passage, new PersonalCall(context, passage, token, null, streams));
    }

    void passOfNobody(RoutingContext context, Passage passage) {
        pass(context, passage, new PersonalCall(context, passage, null, null, streams));
    }

    private void pass(RoutingContext context, Passage passage, PersonalCall call) {
        HttpProxy.reverseProxy(new ProxyOptions().setSupportWebSocket(false), services)
                .origin(proxied -> request(proxied, passage, call))
                .addInterceptor(call)
                .handle(context.request());
    }

    private Future<HttpClientRequest> request(ProxyContext proxied, Passage passage, PersonalCall call) {
        Duration patience = call.asksForStream() ? settings.streamTimeout() : settings.answerTimeout();
        int port = passage.origin().getPort();
        boolean ssl = "https".equals(passage.origin().getScheme());
        return proxied.client()
                .request(new RequestOptions()
                        .setHost(passage.origin().getHost())
                        .setPort(port > 0 ? port : ssl ? 443 : 80)
                        .setSsl(ssl)
                        .setIdleTimeout(patience.toMillis()))
                .onSuccess(call::opened);
    }
}
