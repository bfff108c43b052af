package flexplek.screen;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** All open streams of this replica. */
@Singleton
class Viewers {

    /** Tabs and screens that one person may have open at this replica. */
    static final int MOST_PER_PERSON = 5;

    /** A viewer that takes in this much less than there is to tell is let go; it resumes where it was. */
    static final int BUFFER = 1000;

    private final Set<Viewer> open = ConcurrentHashMap.newKeySet();
    private final Clock clock;
    private final Vertx vertx;

    Viewers(Clock clock, Vertx vertx) {
        this.clock = clock;
        this.vertx = vertx;
    }

    /** Refuses one more stream than a person may have. Two that open at the same instant may both get in. */
    void checkRoomFor(String subject) {
        long theirs =
                open.stream().filter(viewer -> viewer.subject().equals(subject)).count();
        if (theirs >= MOST_PER_PERSON) {
            throw Problems.of(
                            429,
                            "too-many-streams",
                            Wording.of(ScreenWords.class, ScreenWords::tooManyStreams),
                            Wording.of(ScreenWords.class, words -> words.closeOne(MOST_PER_PERSON)))
                    .withHeader("Retry-After", 15)
                    .build();
        }
    }

    void add(Viewer viewer) {
        open.add(viewer);
    }

    void remove(Viewer viewer) {
        open.remove(viewer);
    }

    void starts(@Observes StartupEvent event) {
        vertx.setPeriodic(1000, timer -> open.forEach(viewer -> viewer.tick(clock.instant())));
    }

    /** Browsers come back by themselves, to another replica if there is one. */
    void stops(@Observes ShutdownEvent event) {
        open.forEach(Viewer::end);
    }
}
