package flexplek.door;

import flexplek.session.SessionEnded;
import flexplek.session.Sessions;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Set;
import org.jboss.logging.Logger;

/** Ends the streams whose session has ended at another door, or while the stream was opening. */
@ApplicationScoped
class StreamWatch {
    private static final Logger LOG = Logger.getLogger(StreamWatch.class);

    private final Vertx vertx;
    private final DoorSettings settings;
    private final Sessions sessions;
    private final OpenStreams streams;

    StreamWatch(Vertx vertx, DoorSettings settings, Sessions sessions, OpenStreams streams) {
        this.vertx = vertx;
        this.settings = settings;
        this.sessions = sessions;
        this.streams = streams;
    }

    void begin(@Observes StartupEvent start) {
        lookLater();
    }

    private void lookLater() {
        vertx.setTimer(settings.lookForEnded().toMillis(), now -> look());
    }

    private void look() {
        Set<String> open = streams.sessions();
        if (open.isEmpty()) {
            lookLater();
            return;
        }
        sessions.ended(open)
                .onSuccess(ended -> ended.forEach(id -> streams.ended(new SessionEnded(id))))
                .onFailure(away -> LOG.warnf("session-watch %s", away.getMessage()))
                .onComplete(done -> lookLater());
    }
}
