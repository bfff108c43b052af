package flexplek.bench.load;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One kept-alive HTTP/1.1 connection, used by one thread at a time. It does next to nothing besides, because on one machine
 * what the client burns is taken from the service.
 */
public final class Wire implements AutoCloseable {
    /** How long an answer may take, unless said otherwise. */
    public static final Duration PATIENCE = Duration.ofSeconds(30);

    private final String host;
    private final int port;
    private final Duration patience;
    private @Nullable Socket socket;
    private @Nullable InputStream in;

    public Wire(String host, int port, Duration patience) {
        this.host = host;
        this.port = port;
        this.patience = patience;
    }

    /** Connects ahead of the first call. */
    public void open() throws IOException {
        opened();
    }

    /** What was answered, or an answer of status 0; after that the next call connects anew. */
    public Answer send(Call call) {
        try {
            Socket open = opened();
            open.getOutputStream().write(call.bytes(host + ":" + port));
            return read(in == null ? open.getInputStream() : in);
        } catch (IOException e) {
            close();
            return Answer.none(reason(e));
        }
    }

    private Socket opened() throws IOException {
        if (socket != null) {
            return socket;
        }
        Socket fresh = new Socket();
        fresh.setTcpNoDelay(true);
        fresh.setSoTimeout((int) patience.toMillis());
        fresh.connect(new InetSocketAddress(host, port), (int) patience.toMillis());
        in = new BufferedInputStream(fresh.getInputStream(), 1 << 15);
        socket = fresh;
        return fresh;
    }

    private Answer read(InputStream from) throws IOException {
        String first = line(from);
        int status = Integer.parseInt(first.substring(9, 12));
        int length = 0;
        int retryAfter = 0;
        boolean chunked = false;
        boolean last = false;
        for (String header = line(from); !header.isEmpty(); header = line(from)) {
            String lower = header.toLowerCase(Locale.ROOT);
            if (lower.startsWith("content-length:")) {
                length = Integer.parseInt(lower.substring(15).strip());
            } else if (lower.startsWith("transfer-encoding:") && lower.contains("chunked")) {
                chunked = true;
            } else if (lower.startsWith("connection:") && lower.contains("close")) {
                last = true;
            } else if (lower.startsWith("retry-after:")) {
                retryAfter = Integer.parseInt(lower.substring(12).strip());
            }
        }
        Answer answer = new Answer(status, chunked ? chunks(from) : exactly(from, length), retryAfter);
        if (last) {
            close();
        }
        return answer;
    }

    private static byte[] chunks(InputStream from) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (int size = chunk(from); size > 0; size = chunk(from)) {
            all.writeBytes(exactly(from, size));
            line(from);
        }
        line(from);
        return all.toByteArray();
    }

    private static int chunk(InputStream from) throws IOException {
        return Integer.parseInt(line(from).strip(), 16);
    }

    private static byte[] exactly(InputStream from, int length) throws IOException {
        byte[] bytes = from.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException("broken off");
        }
        return bytes;
    }

    private static String line(InputStream from) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(96);
        for (int b = from.read(); b != '\n'; b = from.read()) {
            if (b < 0) {
                throw new EOFException("broken off");
            }
            if (b != '\r') {
                line.write(b);
            }
        }
        return line.toString(StandardCharsets.ISO_8859_1);
    }

    private static String reason(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    @Override
    public void close() {
        try {
            if (socket != null) {
                socket.close();
            }
        } catch (IOException e) {
            // It is broken, and gone with that.
        }
        socket = null;
        in = null;
    }
}
