package flexplek.session;

import flexplek.platform.Problem;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.vertx.core.VertxException;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the session that a request belongs to, renewed where its token is about to end. */
@ApplicationScoped
public class Sessions {
    private static final String COOKIE = "q_session";

    private final EndedSessions ended;
    private final HttpAuthenticator authenticator;

    Sessions(EndedSessions ended, HttpAuthenticator authenticator) {
        this.ended = ended;
        this.authenticator = authenticator;
    }

    /**
     * Goes on with the session; with none where there is none any more, and then the answer takes its cookies away. Where
     * Keycloak is away and a token is over, the call is refused and the session stays.
     */
    public void find(RoutingContext context, Consumer<Optional<Session>> then) {
        if (context.request().cookies().stream().noneMatch(Sessions::isOurs)) {
            then.accept(Optional.empty());
            return;
        }
        authenticator
                .attemptAuthentication(context)
                .map(this::session)
                .onFailure(failure -> !isAway(failure))
                .recoverWithItem(Optional.empty())
                .subscribe()
                .with(
                        found -> {
                            if (found.isEmpty()) {
                                forget(context);
                            }
                            then.accept(found);
                        },
                        away -> Problem.SIGN_IN_AWAY.answer(context));
    }

    static boolean isAway(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof IOException
                        || cause instanceof TimeoutException
                        || cause instanceof VertxException);
    }

    private Optional<Session> session(@Nullable SecurityIdentity identity) {
        return Optional.ofNullable(identity).flatMap(Tokens::session).filter(session -> !ended.contains(session));
    }

    /** Takes the session's cookies away from the browser. */
    static void forget(RoutingContext context) {
        List<String> names = context.request().cookies().stream()
                .filter(Sessions::isOurs)
                .map(Cookie::getName)
                .toList();
        for (String name : names) {
            context.response().removeCookies(name, false);
            context.response()
                    .addCookie(Cookie.cookie(name, "").setPath("/").setMaxAge(0).setHttpOnly(true));
        }
    }

    private static boolean isOurs(Cookie cookie) {
        return cookie.getName().startsWith(COOKIE);
    }
}
