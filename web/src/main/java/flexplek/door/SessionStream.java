package flexplek.door;

import io.vertx.core.Context;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import org.jspecify.annotations.Nullable;

/** Server-sent events of a service on their way to a browser, which we can end with a last word. */
final class SessionStream implements ReadStream<Buffer> {
    private final ReadStream<Buffer> source;
    private final Runnable cancel;
    private final Context context;
    private @Nullable Handler<Buffer> out;
    private @Nullable Handler<Void> atEnd;
    private Runnable afterwards = () -> {};
    private boolean ended;
    private @Nullable Buffer lastWord;

    SessionStream(ReadStream<Buffer> source, Runnable cancel, Context context) {
        this.source = source;
        this.cancel = cancel;
        this.context = context;
    }

    void onEnd(Runnable work) {
        afterwards = work;
    }

    /** The token is over and the session is not: an EventSource comes back by itself. */
    void endForNow() {
        end(Buffer.buffer("\n\nretry: 1000\n\n"));
    }

    /** The session is over; {@code reason} is signed-out or expired. */
    void endForGood(String reason) {
        end(Buffer.buffer("\n\nevent: closed\ndata: {\"reason\":\"" + reason + "\"}\n\n"));
    }

    /** The browser has gone. */
    void gone() {
        context.runOnContext(now -> {
            finish(); // first, so that the end of the source is nobody's trouble any more
            cancel.run();
        });
    }

    private void end(Buffer last) {
        context.runOnContext(now -> {
            if (ended) {
                return;
            }
            finish();
            cancel.run();
            lastWord = last;
            sayLastWord();
        });
    }

    /** A stream can end before anybody reads it. */
    private void sayLastWord() {
        Buffer last = lastWord;
        Handler<Buffer> writing = out;
        Handler<Void> ending = atEnd;
        if (last != null && writing != null && ending != null) {
            lastWord = null;
            writing.handle(last);
            ending.handle(null);
        }
    }

    private void finish() {
        if (!ended) {
            ended = true;
            afterwards.run();
        }
    }

    @Override
    public ReadStream<Buffer> handler(@Nullable Handler<Buffer> handler) {
        out = handler;
        context.runOnContext(now -> sayLastWord());
        source.handler(
                handler == null
                        ? null
                        : piece -> {
                            if (!ended) {
                                handler.handle(piece);
                            }
                        });
        return this;
    }

    @Override
    public ReadStream<Buffer> endHandler(@Nullable Handler<Void> handler) {
        atEnd = handler;
        context.runOnContext(now -> sayLastWord());
        source.endHandler(end -> {
            if (!ended && handler != null) {
                finish();
                handler.handle(null);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> exceptionHandler(@Nullable Handler<Throwable> handler) {
        source.exceptionHandler(failure -> {
            if (!ended && handler != null) {
                finish();
                handler.handle(failure);
            }
        });
        return this;
    }

    @Override
    public ReadStream<Buffer> pause() {
        source.pause();
        return this;
    }

    @Override
    public ReadStream<Buffer> resume() {
        source.resume();
        return this;
    }

    @Override
    public ReadStream<Buffer> fetch(long amount) {
        source.fetch(amount);
        return this;
    }
}
