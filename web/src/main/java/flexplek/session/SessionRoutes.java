package flexplek.session;

import flexplek.platform.Problem;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Who is signed in, the way to Keycloak and back, and the way out. */
@ApplicationScoped
class SessionRoutes {
    private static final int FOUND = 302;
    private static final String FAILED = "/problems/sign-in-failed";

    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final KeycloakSignOut keycloak;
    private final Event<SessionEnded> ended;
    private final HttpAuthenticator authenticator;

    SessionRoutes(
            Sessions sessions,
            CsrfTokens csrf,
            KeycloakSignOut keycloak,
            Event<SessionEnded> ended,
            HttpAuthenticator authenticator) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.keycloak = keycloak;
        this.ended = ended;
        this.authenticator = authenticator;
    }

    void register(@Observes Router router) {
        router.get("/session").handler(this::tell);
        router.get("/session/sign-in").handler(this::signIn);
        router.get("/session/callback").handler(this::comeBack);
        router.post("/session/sign-out").handler(this::signOut);
    }

    private void tell(RoutingContext context) {
        sessions.find(
                context,
                found -> answer(
                        context, found.map(this::json).orElseGet(() -> new JsonObject().put("signedIn", false))));
    }

    private JsonObject json(Session session) {
        return new JsonObject()
                .put("signedIn", true)
                .put("personId", session.personId())
                .put("name", session.name())
                .put("organisation", session.organisation())
                .put("roles", new JsonArray(session.roles()))
                .put("locale", session.locale())
                .put("csrfToken", csrf.of(session))
                .put("expiresAt", session.expires().toString());
    }

    private void signIn(RoutingContext context) {
        sessions.find(context, found -> {
            if (found.isPresent()) {
                redirect(context, LocalPath.of(context.request().getParam("to")).path());
            } else if (BrowserCalls.isFetch(context.request())) {
                Problem.SIGNED_OUT.answer(context);
            } else {
                authenticator.sendChallenge(context).subscribe().with(sent -> end(context), context::fail);
            }
        });
    }

    /** Keycloak has sent the browser here; quarkus-oidc turns the code into cookies and says where to go on. */
    private void comeBack(RoutingContext context) {
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> redirect(context, identity == null ? FAILED : "/"),
                        failure -> redirect(
                                context,
                                failure instanceof AuthenticationRedirectException onward
                                        ? onward.getRedirectUri()
                                        : FAILED));
    }

    private void signOut(RoutingContext context) {
        context.request().pause();
        sessions.find(context, found -> {
            context.request().resume();
            if (found.isPresent()
                    && !csrf.matches(found.get(), context.request().getHeader(CsrfTokens.HEADER))) {
                Problem.CSRF.answer(context);
            } else {
                end(context, found);
            }
        });
    }

    private void end(RoutingContext context, Optional<Session> found) {
        JsonObject signedOut = new JsonObject().put("signedIn", false).put("to", "/signed-out");
        Sessions.forget(context);
        found.ifPresentOrElse(
                session -> {
                    ended.fire(new SessionEnded(session.id()));
                    keycloak.end(session).onComplete(done -> answer(context, signedOut));
                },
                () -> answer(context, signedOut));
    }

    private static void answer(RoutingContext context, JsonObject content) {
        context.response()
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(content.toBuffer());
    }

    private static void redirect(RoutingContext context, String to) {
        context.response()
                .setStatusCode(FOUND)
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader(HttpHeaders.LOCATION, to)
                .end();
    }

    private static void end(RoutingContext context) {
        if (!context.response().ended()) {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store").end();
        }
    }
}
