package flexplek.platform.caller;

import io.quarkus.security.UnauthorizedException;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** The caller of the request under way; for resources, which hand the value down. */
@ApplicationScoped
public class WhoCalls {

    private final SecurityIdentity identity;

    WhoCalls(SecurityIdentity identity) {
        this.identity = identity;
    }

    /** Who called, when it was found out in answering; null where a token was missing or no good. */
    public static @Nullable CallerToken known(RoutingContext answered) {
        return answered.user() instanceof QuarkusHttpUser user
                ? user.getSecurityIdentity().getAttribute(CallerTokens.ATTRIBUTE)
                : null;
    }

    public CallerToken token() {
        CallerToken token = identity.getAttribute(CallerTokens.ATTRIBUTE);
        if (token == null) {
            throw new UnauthorizedException();
        }
        return token;
    }
}
