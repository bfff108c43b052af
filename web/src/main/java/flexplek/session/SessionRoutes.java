package flexplek.session;

import flexplek.platform.AuditTrail;
import flexplek.platform.Problem;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.Future;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Who is signed in, the way to Keycloak and back, and the way out. */
@ApplicationScoped
class SessionRoutes {
    private static final int FOUND = 302;

    /** Not "cookies": browsers would take those of every site below the same domain. */
    private static final String LEFT_IN_THE_BROWSER = "\"cache\", \"storage\"";

    private static final String PROBLEMS = "/problems/";
    private static final String TOO_MANY = PROBLEMS + BeforeSignIn.TOO_MANY.name();
    private static final String FAILED = PROBLEMS + "sign-in-failed";

    private final Sessions sessions;
    private final CsrfTokens csrf;
    private final Keycloak keycloak;
    private final HttpAuthenticator authenticator;
    private final BeforeSignIn beforeSignIn;

    SessionRoutes(
            Sessions sessions,
            CsrfTokens csrf,
            Keycloak keycloak,
            HttpAuthenticator authenticator,
            BeforeSignIn beforeSignIn) {
        this.sessions = sessions;
        this.csrf = csrf;
        this.keycloak = keycloak;
        this.authenticator = authenticator;
        this.beforeSignIn = beforeSignIn;
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
                .put("account", session.account())
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
                (beforeSignIn.isTooMuch(context) ? BeforeSignIn.TOO_MANY : Problem.SIGNED_OUT).answer(context);
            } else if (beforeSignIn.isTooMuch(context)) {
                redirect(context, TOO_MANY);
            } else {
                Sessions.takeAway(context, UnfinishedSignIns.tooMany(context.request()));
                authenticator.sendChallenge(context).subscribe().with(sent -> end(context), context::fail);
            }
        });
    }

    /** Keycloak has sent the browser here; quarkus-oidc turns the code into cookies and says where to go on. */
    private void comeBack(RoutingContext context) {
        if (beforeSignIn.isTooMuch(context)) {
            redirect(context, TOO_MANY);
            return;
        }
        authenticator
                .attemptAuthentication(context)
                .subscribe()
                .with(
                        identity -> comeBack(context, identity == null ? FAILED : "/"),
                        failure -> comeBack(context, afterFailure(failure)));
    }

    private static void comeBack(RoutingContext context, String to) {
        if (to.contains(PROBLEMS)) {
            AuditTrail.signInFailed(
                    context, to.replaceFirst("^.*" + PROBLEMS, "").replaceFirst("\\?.*$", ""));
        }
        redirect(context, to);
    }

    private static String afterFailure(Throwable failure) {
        if (failure instanceof AuthenticationRedirectException onward) {
            return onward.getRedirectUri();
        }
        return TooManyGroups.among(failure) ? "/problems/too-many-groups" : FAILED;
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
        found.map(session -> sessions.end(session.id()).compose(done -> keycloak.end(session)))
                .orElseGet(Future::succeededFuture)
                .onSuccess(done -> {
                    Sessions.forget(context);
                    context.response().putHeader("Clear-Site-Data", LEFT_IN_THE_BROWSER);
                    answer(context, signedOut);
                })
                .onFailure(away -> Problem.SIGN_IN_AWAY.answer(context));
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
