package flexplek.session;

import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Callable;
import org.jboss.logging.Logger;

/** Removes, now and then, the sessions that nobody used until their end. */
@ApplicationScoped
class OverSessions {
    private static final Logger LOG = Logger.getLogger(OverSessions.class);

    private final KeptSessions kept;
    private final SessionSettings settings;
    private final Vertx vertx;

    OverSessions(KeptSessions kept, SessionSettings settings, Vertx vertx) {
        this.kept = kept;
        this.settings = settings;
        this.vertx = vertx;
    }

    void begin(@Observes StartupEvent start) {
        Callable<Integer> removal = kept::removeOver;
        vertx.setPeriodic(
                settings.removeOverEvery().toMillis(),
                now -> vertx.executeBlocking(removal, false)
                        .onFailure(away -> LOG.warnf("sessions-over-stay %s", away.getMessage())));
    }
}
