package flexplek.screen;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.subscription.BackPressureStrategy;
import io.smallrye.mutiny.subscription.MultiEmitter;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

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

    /**
     * A stream that {@code open} fills, as fast as its client takes it in. It is told by the threads that read Kafka and ends
     * by that of the connection, maybe at the same moment. Mutiny's buffered emitter then empties its queue from both, and
     * one of them can turn round for ever with the lock of a whole building; this buffer is emptied by one at a time.
     */
    static <T> Multi<T> stream(Consumer<MultiEmitter<? super T>> open) {
        return Multi.createFrom()
                .<T>emitter(open, BackPressureStrategy.IGNORE)
                .onOverflow()
                .buffer(BUFFER);
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
