package flexplek.platform;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;

/**
 * Writes one line for each call that the door itself refuses, and for each sign-in and word of a sign-out that was no good: who, as far as known, what and
 * why, without names. Its category {@code audit} can be sent elsewhere; what services refuse they tell themselves.
 */
@ApplicationScoped
public class AuditTrail {
    private static final Logger LOG = Logger.getLogger("audit");
    private static final String ACCOUNT = AuditTrail.class.getName();
    private static final int FIRST = -10_000;

    /** Everything in a path that is no word of ours and no id: what callers write stays out of the log. */
    private static final Pattern NOT_OURS = Pattern.compile(
            "/(?!(api|v1|session|q|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|[a-z]+(-[a-z]+)*)(/|$))[^/]*");

    void register(@Observes Router router) {
        router.route("/q/*").order(FIRST).handler(context -> {
            context.addEndHandler(ended -> refused(context, context.response().getStatusCode(), "beside-the-api"));
            context.next();
        });
    }

    /** Whose session the call under way is of. */
    public static void isOf(RoutingContext context, String account) {
        context.put(ACCOUNT, account);
    }

    /** What is answered with another status is no refusal of sign-in or authorisation. */
    public static void refused(RoutingContext context, int status, String why) {
        if (status == 401 || status == 403) {
            write(context, status == 401 ? "not-signed-in" : "not-allowed", status, why);
        }
    }

    public static void signInFailed(RoutingContext context, String why) {
        write(context, "sign-in-failed", 302, why);
    }

    /** Said to be Keycloak's word that a session has ended, and not proved. */
    public static void logoutRefused(RoutingContext context, int status) {
        write(context, "not-allowed", status, "logout-token");
    }

    private static void write(RoutingContext context, String outcome, int status, String why) {
        String account = context.get(ACCOUNT);
        LOG.infof(
                "outcome=%s status=%d operation=%s on=%s why=%s account=%s",
                outcome, status, context.request().method(), path(context), why, account == null ? "unknown" : account);
    }

    private static String path(RoutingContext context) {
        return NOT_OURS.matcher(String.valueOf(context.request().path())).replaceAll("/none");
    }
}
