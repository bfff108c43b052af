package flexplek.door;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A stream of a service that never says anything, and knows whether somebody has ended it. */
final class Source implements ReadStream<Buffer> {
    private volatile boolean cancelled;

    /** All that comes out of the stream from now on, its end as {@code (end)}. */
    List<String> readBy(ReadStream<Buffer> stream) {
        List<String> out = new CopyOnWriteArrayList<>();
        stream.handler(piece -> out.add(piece.toString()));
        stream.endHandler(end -> out.add("(end)"));
        return out;
    }

    void cancel() {
        cancelled = true;
    }

    boolean cancelled() {
        return cancelled;
    }

    @Override
    public Source handler(@Nullable Handler<Buffer> handler) {
        return this;
    }

    @Override
    public Source endHandler(@Nullable Handler<Void> handler) {
        return this;
    }

    @Override
    public Source exceptionHandler(@Nullable Handler<Throwable> handler) {
        return this;
    }

    @Override
    public Source pause() {
        return this;
    }

    @Override
    public Source resume() {
        return this;
    }

    @Override
    public Source fetch(long amount) {
        return this;
    }
}
