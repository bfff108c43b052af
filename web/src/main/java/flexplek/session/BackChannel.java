package flexplek.session;

import flexplek.platform.AuditTrail;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Hears from Keycloak which session has ended there. quarkus-oidc checks the logout token; we pass the word on. */
@ApplicationScoped
class BackChannel {
    private static final Logger LOG = Logger.getLogger(BackChannel.class);
    private static final int OK = 200;

    private final String path;
    private final Sessions sessions;
    private final BeforeSignIn beforeSignIn;

    BackChannel(
            @ConfigProperty(name = "quarkus.oidc.logout.backchannel.path") String path,
            Sessions sessions,
            BeforeSignIn beforeSignIn) {
        this.path = path;
        this.sessions = sessions;
        this.beforeSignIn = beforeSignIn;
    }

    void register(@Observes Filters filters) {
        filters.register(this::listen, 100);
    }

    private void listen(RoutingContext context) {
        if (path.equals(context.request().path())) {
            context.addHeadersEndHandler(answered -> refused(context));
            context.addEndHandler(answered -> {
                if (context.response().getStatusCode() == OK) {
                    end(context.request().getFormAttribute("logout_token"));
                }
            });
        }
        context.next();
    }

    /** Anybody can send something here that is no word of Keycloak's. */
    private void refused(RoutingContext context) {
        int status = context.response().getStatusCode();
        if (status == OK) {
            return;
        }
        if (beforeSignIn.isTooMuch(context)) {
            context.response().setStatusCode(BeforeSignIn.TOO_MANY.status());
        } else {
            AuditTrail.logoutRefused(context, status);
        }
    }

    private void end(@Nullable String token) {
        if (token == null) {
            return;
        }
        String session = Tokens.claims(token).getString("sid");
        sessions.end(session)
                .onSuccess(done -> LOG.infof("session-ended session=%s by=keycloak", session))
                .onFailure(failure -> LOG.errorf(failure, "session-not-ended session=%s by=keycloak", session));
    }
}
