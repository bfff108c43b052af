package flexplek.bench.load;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.StandardSocketOptions;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Connections of which half say nothing and half break off within a header, and how long a server lets them. */
public final class SilentConnections implements AutoCloseable {
    private static final byte[] HALF =
            "GET / HTTP/1.1\r\nHost: localhost\r\nX-Half: a".getBytes(StandardCharsets.US_ASCII);
    private static final int LOOK_MILLIS = 100;

    private final Selector selector;
    private final List<SocketChannel> channels = new ArrayList<>();
    private final ByteBuffer heard = ByteBuffer.allocate(1024);
    private int closed;
    private long longest;

    private SilentConnections(Selector selector) {
        this.selector = selector;
    }

    public static SilentConnections open(String host, int port, int count) throws IOException {
        SilentConnections silent = new SilentConnections(Selector.open());
        try {
            for (int i = 0; i < count; i++) {
                silent.add(new InetSocketAddress(host, port), i % 2 == 1);
            }
            return silent;
        } catch (IOException e) {
            silent.close();
            throw e;
        }
    }

    private void add(InetSocketAddress address, boolean half) throws IOException {
        SocketChannel channel = SocketChannel.open();
        channels.add(channel);
        channel.setOption(StandardSocketOptions.TCP_NODELAY, true);
        channel.connect(address);
        if (half) {
            channel.write(ByteBuffer.wrap(HALF));
        }
        channel.configureBlocking(false);
        channel.register(selector, SelectionKey.OP_READ, System.nanoTime());
    }

    /** How many the server has not closed. */
    public int stillOpen() throws IOException {
        selector.selectNow(this::hear);
        return channels.size() - closed;
    }

    /** Returns when the server has closed all, or when so much time is over. */
    public void awaitClosed(Duration most) throws IOException {
        long end = System.nanoTime() + most.toNanos();
        while (stillOpen() > 0 && System.nanoTime() < end) {
            selector.select(this::hear, LOOK_MILLIS);
        }
    }

    /** From the last word of a connection until the server closed it, of that which was let longest. */
    public Duration longest() {
        return Duration.ofNanos(longest);
    }

    private void hear(SelectionKey key) {
        if (goesOn((SocketChannel) key.channel())) {
            return;
        }
        key.cancel();
        closed++;
        longest = Math.max(longest, System.nanoTime() - (Long) key.attachment());
    }

    private boolean goesOn(SocketChannel channel) {
        heard.clear();
        try {
            return channel.read(heard) >= 0;
        } catch (IOException e) {
            return false; // cut off, which is closed too
        }
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
        selector.close();
    }
}
