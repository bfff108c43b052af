package flexplek.screen;

import flexplek.live.OccupancyChanged;
import flexplek.platform.Json;
import io.smallrye.mutiny.subscription.MultiEmitter;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;

/** One open stream: writes snapshots, changes and heartbeats to it until the token of its person expires. */
final class Viewer implements Consumer<Change> {

    /** Often enough for proxies to keep the connection, and for us to notice who has gone. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    private final String person;
    private final Instant until;
    private final Sse sse;
    private final MultiEmitter<? super OutboundSseEvent> emitter;
    private Instant nextBeat;

    Viewer(String person, Instant until, Instant now, Sse sse, MultiEmitter<? super OutboundSseEvent> emitter) {
        this.person = person;
        this.until = until;
        this.sse = sse;
        this.emitter = emitter;
        nextBeat = now.plus(HEARTBEAT);
    }

    String person() {
        return person;
    }

    void show(Snapshot snapshot, long offset) {
        emit("snapshot", offset, snapshot);
    }

    @Override
    public void accept(Change change) {
        OccupancyChanged state = change.state();
        if (state == null) {
            emit("closed", change.offset(), Map.of("placeId", change.placeId()));
        } else {
            emit("change", change.offset(), state);
        }
    }

    /** Ends the stream when its time is over, else keeps it alive. */
    void tick(Instant now) {
        if (!now.isBefore(until)) {
            end();
        } else if (!now.isBefore(nextBeat)) {
            comment("still here");
            nextBeat = now.plus(HEARTBEAT);
        }
    }

    void comment(String text) {
        emitter.emit(sse.newEventBuilder().comment(text).build());
    }

    void end() {
        emitter.complete();
    }

    private void emit(String name, long offset, Object content) {
        emitter.emit(sse.newEventBuilder()
                .name(name)
                .id(Long.toString(offset))
                .data(String.class, new String(Json.write(content), StandardCharsets.UTF_8))
                .build());
    }
}
