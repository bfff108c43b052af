package flexplek.session;

import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Gives the session's cookies the prefix {@code __Host-}, by which a browser lets nobody but this very host set them.
 * quarkus-oidc cannot: it names them {@code q_…}, so they are renamed on the way out and back on the way in.
 */
@ApplicationScoped
class HostCookies {
    private static final String PREFIX = "__Host-";
    private static final String OURS = "q_";
    private static final int FIRST = 2_000;

    void register(@Observes Filters filters) {
        filters.register(HostCookies::rename, FIRST);
    }

    private static void rename(RoutingContext context) {
        MultiMap headers = context.request().headers();
        List<String> sent = headers.getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, inside(String.join("; ", sent)));
        }
        context.addHeadersEndHandler(head -> outside(context));
        context.next();
    }

    /**
     * One without the prefix may be anybody's work, so it is not let in. Read as the server itself reads them, which
     * passes over commas and blanks where another reading would see a part of the name, and written anew.
     */
    static String inside(String sent) {
        return ServerCookieDecoder.STRICT.decodeAll(sent).stream()
                .filter(cookie -> !cookie.name().startsWith(OURS))
                .map(cookie -> insideName(cookie.name()) + "=" + cookie.value())
                .collect(Collectors.joining("; "));
    }

    private static String insideName(String name) {
        return name.startsWith(PREFIX + OURS) ? name.substring(PREFIX.length()) : name;
    }

    private static void outside(RoutingContext context) {
        List<ServerCookie> changed = context.request().cookies().stream()
                .map(ServerCookie.class::cast)
                .filter(cookie -> cookie.isChanged() && cookie.getName().startsWith(OURS))
                .toList();
        for (ServerCookie cookie : changed) {
            context.response().removeCookies(cookie.getName(), false);
            context.response()
                    .addCookie(Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                            .setPath("/")
                            .setMaxAge(cookie.getMaxAge())
                            .setSecure(true)
                            .setHttpOnly(true)
                            .setSameSite(CookieSameSite.LAX));
        }
    }
}
