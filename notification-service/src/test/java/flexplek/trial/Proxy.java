package flexplek.trial;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/**
 * Stands between the service and a real part. Its faults are switched by system properties, since Quarkus may load
 * tests and their resources by several class loaders.
 */
final class Proxy {

    private final Fault fault;
    private final String host;
    private final int port;
    private final ServerSocket door;

    Proxy(Fault fault, String host, int port) {
        this.fault = fault;
        this.host = host;
        this.port = port;
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::welcome);
    }

    int port() {
        return door.getLocalPort();
    }

    private void welcome() {
        while (!door.isClosed()) {
            try {
                Socket client = door.accept();
                if (fault.isOn()) {
                    client.close();
                } else {
                    Socket server = new Socket(host, port);
                    Thread.ofVirtual().start(() -> relay(client, server, true));
                    Thread.ofVirtual().start(() -> relay(server, client, false));
                }
            } catch (IOException e) {
                // The part is gone or the test is over; the next caller sees which.
            }
        }
    }

    private void relay(Socket from, Socket to, boolean inwards) {
        byte[] chunk = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int n = in.read(chunk); n > 0 && !fault.isOn(); n = in.read(chunk)) {
                String text = new String(chunk, 0, n, StandardCharsets.ISO_8859_1);
                if (inwards && Fault.refuses(text)) {
                    from.getOutputStream()
                            .write("550 5.1.1 nobody of that name\r\n".getBytes(StandardCharsets.US_ASCII));
                } else {
                    out.write(chunk, 0, n);
                }
            }
        } catch (IOException e) {
            // One side hung up; closing both tells the other.
        }
    }
}
