package flexplek.session;

import io.netty.handler.codec.http.cookie.Cookie;
import io.netty.handler.codec.http.cookie.ServerCookieDecoder;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import java.util.List;

/**
 * Sign-ins that a browser has begun and not ended, each with a cookie of its own. So that a hundred links opened by
 * somebody who is not signed in leave room for the next, only the newest few are kept.
 */
final class UnfinishedSignIns {
    static final int KEPT = 4;

    private static final String COOKIE = "q_auth";

    private UnfinishedSignIns() {}

    /** The cookies that have to go before one more begins. A browser sends the oldest first (RFC 6265, 5.4). */
    static List<String> tooMany(HttpServerRequest request) {
        String sent = request.getHeader(HttpHeaders.COOKIE);
        if (sent == null) {
            return List.of();
        }
        List<String> unfinished = ServerCookieDecoder.STRICT.decodeAll(sent).stream()
                .map(Cookie::name)
                .filter(name -> name.startsWith(COOKIE))
                .toList();
        return unfinished.subList(0, Math.max(0, unfinished.size() - KEPT + 1));
    }
}
