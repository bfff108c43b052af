package flexplek.door;

import flexplek.session.Session;
import flexplek.session.SessionEnded;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The streams that stand open, by session: with a session all of its streams end. */
@ApplicationScoped
class OpenStreams {
    private static final String SIGNED_OUT = "signed-out";

    private final Map<String, Set<SessionStream>> open = new ConcurrentHashMap<>();
    private final Clock clock;

    OpenStreams(Clock clock, MeterRegistry meters) {
        this.clock = clock;
        meters.gauge("flexplek.door.streams", open, OpenStreams::count);
    }

    private static double count(Map<String, Set<SessionStream>> open) {
        return open.values().stream().mapToInt(Set::size).sum();
    }

    /**
     * A stream lasts as long as its token: the browser then asks again, and by that renews the token. {@code cancel} ends
     * it behind the door.
     */
    SessionStream opened(Vertx vertx, Session session, ReadStream<Buffer> source, Runnable cancel) {
        SessionStream stream = new SessionStream(source, cancel, vertx.getOrCreateContext());
        open.compute(session.id(), (id, streams) -> {
            // Within the map's own turn: a set that is just left empty by another stream would be thrown away.
            Set<SessionStream> all = streams == null ? ConcurrentHashMap.newKeySet() : streams;
            all.add(stream);
            return all;
        });
        Duration left = Duration.between(clock.instant(), session.tokenExpires());
        long timer = vertx.setTimer(Math.max(1, left.toMillis()), now -> expire(session, stream));
        stream.onEnd(() -> {
            vertx.cancelTimer(timer);
            open.computeIfPresent(session.id(), (id, streams) -> {
                streams.remove(stream);
                return streams.isEmpty() ? null : streams;
            });
        });
        return stream;
    }

    private static void expire(Session session, SessionStream stream) {
        // Not by the clock: a timer may ring a moment early, and a session that ends with its token would seem to go
        // on.
        if (session.tokenExpires().isBefore(session.expires())) {
            stream.endForNow();
        } else {
            stream.endForGood("expired");
        }
    }

    /** The sessions that have streams. */
    Set<String> sessions() {
        return Set.copyOf(open.keySet());
    }

    void ended(@Observes SessionEnded event) {
        open.getOrDefault(event.sessionId(), Set.of()).forEach(stream -> stream.endForGood(SIGNED_OUT));
    }
}
