package flexplek.door;

import flexplek.platform.DoorWords;
import flexplek.platform.Problem;
import flexplek.session.BeforeSignIn;
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

/**
 * Lets a signed-in person's calls through to the services, and those of a program that brings its own token; says what is
 * missing in any other case.
 */
@ApplicationScoped
class Door {
    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);
    private static final Set<HttpMethod> KNOWN = Set.of(
            HttpMethod.GET, HttpMethod.HEAD, HttpMethod.POST, HttpMethod.PUT, HttpMethod.PATCH, HttpMethod.DELETE);

    private static final int FIRST = -10_000;

    private static final String BEARER = "Bearer ";

    private final DoorSettings settings;
    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final BeforeSignIn beforeSignIn;
    private final ServiceProxy proxy;

    Door(DoorSettings settings, Sessions sessions, CsrfTokens csrf, BeforeSignIn beforeSignIn, ServiceProxy proxy) {
        this.settings = settings;
        this.sessions = sessions;
        this.csrf = csrf;
        this.beforeSignIn = beforeSignIn;
        this.proxy = proxy;
    }

    void register(@Observes Router router) {
        router.route("/api/*").handler(this::limitBody).handler(this::pass);
        router.route().order(FIRST).failureHandler(Door::answer);
        // An address that cannot be decoded fails before any filter sees it.
        router.errorHandler(400, Problem.NO_ADDRESS::answer);
    }

    /** Vert.x fails a request whose Host says nothing before any filter sees it, and the framework calls that a fault. */
    private static void answer(RoutingContext context) {
        if (context.statusCode() == 400 && context.failure() instanceof VertxException) {
            Problem.NO_HOST.answer(context);
        } else {
            context.next();
        }
    }

    /** Who was answered, by the service or here, may be sending still: not for ever. A service ends a body that takes too long. */
    private void limitBody(RoutingContext context) {
        HttpServerRequest request = context.request();
        context.addEndHandler(answered -> {
            if (!request.isEnded()) {
                context.vertx().setTimer(settings.hangUp().toMillis(), over -> {
                    if (!request.isEnded()) {
                        request.connection().close();
                    }
                });
            }
        });
        context.next();
    }

    private void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<Passage> passage =
                Passage.of(request.uri(), settings.services()).filter(p -> p.leadsToCalls() || p.leadsToMeanings());
        Optional<Problem> refusal = passage.isEmpty() ? Optional.of(Problem.NOT_FOUND) : refusal(request);
        if (refusal.isPresent()) {
            refusal.get().answer(context);
            return;
        }
        if (passage.get().leadsToMeanings()) {
            passMeaning(context, passage.get());
            return;
        }
        Optional<String> own = ownToken(request);
        if (own.isPresent()) {
            proxy.pass(context, passage.get(), own.get());
            return;
        }
        request.pause();
        sessions.find(
                context,
                found -> found.ifPresentOrElse(
                        session -> pass(context, passage.get(), session), () -> refuseNobody(context)));
    }

    /** Nobody need be signed in, so each address has only so many. */
    private void passMeaning(RoutingContext context, Passage passage) {
        if (!SAFE.contains(context.request().method())) {
            Problem.NOT_FOUND.answer(context);
        } else if (beforeSignIn.isTooMuch(context)) {
            BeforeSignIn.TOO_MANY.answer(context);
        } else {
            proxy.passOfNobody(context, passage);
        }
    }

    private void refuseNobody(RoutingContext context) {
        (beforeSignIn.isTooMuch(context) ? BeforeSignIn.TOO_MANY : Problem.SIGNED_OUT).answer(context);
    }

    private void pass(RoutingContext context, Passage passage, Session session) {
        HttpServerRequest request = context.request();
        if (!SAFE.contains(request.method()) && !csrf.matches(session, request.getHeader(CsrfTokens.HEADER))) {
            Problem.CSRF.answer(context);
            return;
        }
        proxy.pass(context, passage, session);
    }

    /** No browser sends one of itself, so it needs no other proof; whether it is good the service finds out. */
    private static Optional<String> ownToken(HttpServerRequest request) {
        return Optional.ofNullable(request.getHeader(HttpHeaders.AUTHORIZATION))
                .filter(said -> said.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .map(said -> said.substring(BEARER.length()));
    }

    private Optional<Problem> refusal(HttpServerRequest request) {
        if (!KNOWN.contains(request.method())) {
            return Optional.of(new Problem(405, "method-not-allowed", DoorWords::method, DoorWords::otherMethod));
        }
        if (request.getHeader(HttpHeaders.CONTENT_LENGTH) == null
                && request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null) {
            return Optional.of(new Problem(411, "length-required", DoorWords::noLength, DoorWords::sayLength));
        }
        return Optional.empty();
    }
}
