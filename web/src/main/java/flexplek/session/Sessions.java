package flexplek.session;

import flexplek.platform.AuditTrail;
import flexplek.platform.Problem;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxException;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the session that a request belongs to, renewed where its token is about to end. */
@ApplicationScoped
public class Sessions {
    private static final String COOKIE = "q_session";

    private final KeptSessions kept;
    private final Renewals renewals;
    private final Event<SessionEnded> ended;
    private final Vertx vertx;

    Sessions(KeptSessions kept, Renewals renewals, Event<SessionEnded> ended, Vertx vertx) {
        this.kept = kept;
        this.renewals = renewals;
        this.ended = ended;
        this.vertx = vertx;
    }

    /**
     * Goes on with the session; with none where there is none any more, and then the answer takes its cookies away. Where
     * that cannot be told, the call is refused and the session stays.
     */
    public void find(RoutingContext context, Consumer<Optional<Session>> then) {
        if (context.request().cookies().stream().noneMatch(Sessions::isOurs)) {
            then.accept(Optional.empty());
            return;
        }
        tokens(context.request().getCookie(COOKIE))
                .map(tokens -> tokens.flatMap(Tokens::session))
                .recover(failure ->
                        isAway(failure) ? Future.failedFuture(failure) : Future.succeededFuture(Optional.empty()))
                .onSuccess(found -> {
                    found.ifPresentOrElse(
                            session -> AuditTrail.isOf(context, session.account()), () -> forget(context));
                    then.accept(found);
                })
                .onFailure(away -> Problem.SIGN_IN_AWAY.answer(context));
    }

    private Future<Optional<SessionTokens>> tokens(@Nullable Cookie cookie) {
        return cookie == null
                ? Future.succeededFuture(Optional.empty())
                : renewals.fresh(new SessionKey(cookie.getValue()));
    }

    static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SessionsAway
                        || cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof VertxException);
    }

    /** Ends a session of Keycloak at every door: here at once, and wherever a stream of it stands open. */
    Future<Void> end(String keycloakSession) {
        return vertx.executeBlocking(
                        () -> {
                            kept.removeAll(keycloakSession);
                            ended.fire(new SessionEnded(keycloakSession));
                            return keycloakSession;
                        },
                        false)
                .mapEmpty();
    }

    /** Those among the sessions that have ended, here or at another door. */
    public Future<Set<String>> ended(Set<String> sessionIds) {
        return vertx.executeBlocking(() -> kept.ended(sessionIds), false).map(Objects::requireNonNull);
    }

    /** Takes the session's cookies away from the browser. */
    static void forget(RoutingContext context) {
        takeAway(
                context,
                context.request().cookies().stream()
                        .filter(Sessions::isOurs)
                        .map(Cookie::getName)
                        .toList());
    }

    static void takeAway(RoutingContext context, List<String> cookies) {
        for (String name : cookies) {
            context.response().removeCookies(name, false);
            context.response()
                    .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true));
        }
    }

    private static boolean isOurs(Cookie cookie) {
        return cookie.getName().startsWith(COOKIE);
    }
}
