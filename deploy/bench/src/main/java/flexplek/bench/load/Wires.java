package flexplek.bench.load;

import java.time.Duration;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** As many connections to one service as are in use at the same time, kept for the next use. */
public final class Wires implements AutoCloseable {
    private final String host;
    private final int port;
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

    public Wires(String host, int port) {
        this.host = host;
        this.port = port;
    }

    public Answer send(Call call) {
        Wire kept = idle.pollFirst();
        Wire wire = kept == null ? wire() : kept;
        Answer answer = wire.send(call);
        idle.addFirst(wire);
        return answer;
    }

    /** A connection of the caller's own, which the caller closes. */
    public Wire wire() {
        return wire(Wire.PATIENCE);
    }

    /** One on which an answer may take so long. */
    public Wire wire(Duration patience) {
        return new Wire(host, port, patience);
    }

    @Override
    public void close() {
        idle.forEach(Wire::close);
        idle.clear();
    }
}
