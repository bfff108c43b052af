package flexplek.session;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Sessions that have ended while their token could still be good for a while; a copy of their cookie opens nothing. */
@ApplicationScoped
public class EndedSessions {
    /** Longer than any token lives. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    private static final int FIRST = 1;

    private final Map<String, Instant> ended = new ConcurrentHashMap<>();
    private final Clock clock;

    public EndedSessions(Clock clock) {
        this.clock = clock;
    }

    /** Before anybody else hears of it, so that what opens at that moment is found by one of the two. */
    public void add(@Observes @Priority(FIRST) SessionEnded event) {
        Instant now = clock.instant();
        ended.values().removeIf(when -> when.plus(REMEMBERED).isBefore(now));
        ended.put(event.sessionId(), now);
    }

    public boolean contains(Session session) {
        return ended.containsKey(session.id());
    }
}
