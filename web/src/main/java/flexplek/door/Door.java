package flexplek.door;

import flexplek.platform.Problem;
import flexplek.session.CsrfTokens;
import flexplek.session.Session;
import flexplek.session.Sessions;
import io.vertx.core.VertxException;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;
import java.util.Set;

/** Lets a signed-in person's calls through to the services; says what is missing in any other case. */
@ApplicationScoped
class Door {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final int FIRST = -10_000;

    private final DoorSettings settings;
    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final ServiceProxy proxy;

    Door(DoorSettings settings, Sessions sessions, CsrfTokens csrf, ServiceProxy proxy) {
        this.settings = settings;
        this.sessions = sessions;
        this.csrf = csrf;
        this.proxy = proxy;
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::pass);
        router.route().order(FIRST).failureHandler(Door::answer);
    }

    /** Vert.x fails a request whose Host says nothing before any filter sees it, and the framework calls that a fault. */
    private static void answer(RoutingContext context) {
        if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
            Problem.NO_HOST.answer(context);
        } else {
            context.next();
        }
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Passage> passage =
                Passage.of(request.uri(), settings.services()).filter(Passage::leadsToCalls);
        Optional<Problem> refusal = passage.isEmpty() ? Optional.of(Problem.NOT_FOUND) : refusal(request);
        if (refusal.isPresent()) {
            refusal.get().answer(context);
            return;
        }
        request.pause();
        sessions.find(
                context,
                found -> found.ifPresentOrElse(
                        session -> pass(context, passage.get(), session), () -> Problem.SIGNED_OUT.answer(context)));
    }

    private void pass(RoutingContext context, Passage passage, Session session) {
        HttpServerRequest request = context.request();
        if (!SAFE.contains(request.method()) && !csrf.matches(session, request.getHeader(CsrfTokens.HEADER))) {
            Problem.CSRF.answer(context);
            return;
        }
        proxy.pass(context, passage, session);
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (!KNOWN.contains(request.method())) {
            return Optional.of(new Problem(
                    405, "method-not-allowed", "Method not allowed", "This address does not know that method."));
        }
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return Optional.of(
                    new Problem(411, "length-required", "Length required", "Send the body with its length."));
        }
        return Optional.empty();
    }
}
