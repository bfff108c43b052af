package flexplek.session;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticator;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
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

    /** Empty where there is none, or none any more; then the answer takes its cookies away. Never fails. */
    public Uni<Optional<Session>> find(RoutingContext context) {
        if (context.request().cookies().stream().noneMatch(Sessions::isOurs)) {
            return Uni.createFrom().item(Optional.empty());
        }
        return authenticator
                .attemptAuthentication(context)
                .map(this::session)
                .onFailure()
                .recoverWithItem(Optional.empty())
                .invoke(found -> {
                    if (found.isEmpty()) {
                        forget(context);
                    }
                });
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
