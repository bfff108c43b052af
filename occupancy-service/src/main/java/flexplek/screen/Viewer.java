package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.platform.caller.CallerToken;
import flexplek.topic.Json;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** One open stream: writes what is to be shown, and heartbeats, to it until the token of its person expires. */
final class Viewer implements Consumer<Change> {

    /** Often enough for proxies to keep the connection, and for both sides to notice that the other has gone. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final CallerToken caller;
    private final Supplier<Freshness> freshness;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private Consumer<Instant> everySecond = now -> {};
    private BooleanSupplier isOver = () -> false;
    private boolean stale;
    private Instant nextBeat;

    Viewer(
            CallerToken caller,
            Instant now,
            Supplier<Freshness> freshness,
            Sse sse,
            MultiEmitter<? super OutboundSseEvent> emitter) {
        this.caller = caller;
        this.freshness = freshness;
        stale = freshness.get().stale();
        nextBeat = now.plus(HEARTBEAT);
        this.sse = sse;
        this.emitter = emitter;
    }

    /** Kept to count the streams of one person, and told to nobody. */
    String subject() {
        return caller.subject();
    }

    /** When else than with the token it is to end, as when its person may see another part of what is shown. */
    void endWhen(BooleanSupplier over) {
        isOver = over;
    }

    /** What else is to be done as the clock moves. */
    void everySecond(Consumer<Instant> act) {
        everySecond = act;
    }

    @Override
    public void accept(Change change) {
        OccupancyChanged state = change.state();
        if (state == null) {
            tell("gone", change.offset(), new StreamEvents.Gone(change.placeId()));
        } else {
            tell("change", change.offset(), state);
        }
    }

    /** Ends the stream when its time is over, else keeps it alive. */
    void tick(Instant now) {
        if (!now.isBefore(caller.expires()) || isOver.getAsBoolean()) {
            end();
            return;
        }
        boolean was = stale;
        Freshness fresh = freshness.get();
        stale = fresh.stale();
        if (stale != was || !now.isBefore(nextBeat)) {
            tell("beat", new StreamEvents.Beat(now, stale, fresh.heardUntil()));
            nextBeat = now.plus(HEARTBEAT);
        }
        everySecond.accept(now);
    }

    void comment(String text) {
        emitter.emit(sse.newEventBuilder().comment(text).build());
    }

    /** Something that a stream which resumes need not come back to: it is told whole again. */
    void tell(String name, Object content) {
        emitter.emit(event(name, content).build());
    }

    void tell(String name, long id, Object content) {
        emitter.emit(event(name, content).id(Long.toString(id)).build());
    }

    void end() {
        emitter.complete();
    }

    private OutboundSseEvent.Builder event(String name, Object content) {
        return sse.newEventBuilder()
                .name(name)
                .data(String.class, new String(Json.write(content), StandardCharsets.UTF_8));
    }
}
