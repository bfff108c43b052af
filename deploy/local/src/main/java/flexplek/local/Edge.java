package flexplek.local;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A running service as anybody on the network finds it, without a token and by the very bytes that are sent. */
public record Edge(int port) {

    /** Ways to the pages below {@code /q} that are not for everybody, plain and written in another way. */
    private static final List<String> INNER = List.of(
            "/q/metrics",
            "/q/metrics/",
            "/q/metrics/x",
            "/q/metrics/prometheus",
            "/q/metrics/json",
            "/q/metrics/a/b",
            "/q/metrics?x=1",
            "/q/metrics;x=1",
            "/q/metrics/x;y=1",
            "/q//metrics",
            "/q//metrics/x",
            "//q/metrics/x",
            "/q/./metrics/x",
            "/q/health/../metrics/x",
            "/q/health/%2e%2e/metrics/x",
            "/q/%6detrics",
            "/q/%6Detrics/x",
            "/q%2fmetrics",
            "/%71/metrics/x",
            "/q/metrics/%20",
            "/q/metrics%2fx",
            "/q/metrics%00",
            "/q/info",
            "/q/arc",
            "/q/arc/beans",
            "/q/dev",
            "/q/dev-ui",
            "/q/dev-v1",
            "/q/logging",
            "/q/flyway",
            "/q/scheduler");

    /** Those that answer as if they were for everybody. */
    public List<String> openInnerPaths() {
        return INNER.stream().filter(path -> !isRefusal(answerTo(path))).toList();
    }

    /** A page of the web app is no inner page, whatever its path. */
    private static boolean isRefusal(String answer) {
        return answer.startsWith("HTTP/1.1 4") || answer.contains("<div id=\"root\">");
    }

    /** What a request is answered for an address, written as it is. */
    public String answerTo(String address) {
        return answer("GET " + address + " HTTP/1.1\r\nHost: localhost\r\n");
    }

    /** What a request is answered that names two hosts. */
    public String answerToTwoHosts(String path) {
        return answer("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nHost: elsewhere.example\r\n");
    }

    /** How a request that wants to go on in HTTP/2 in the clear is answered: version and status. */
    public String answerToUpgrade(String path) {
        return answer(
                "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: Upgrade, HTTP2-Settings\r\n"
                        + "Upgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n",
                "HTTP/1.1 200".length());
    }

    public boolean endsAHeaderThatGoesOn() throws IOException {
        return endsWhatGoesOn("GET / HTTP/1.1\r\nX-Long: ");
    }

    public boolean endsABodyThatGoesOn(String method, String path, String authorization) throws IOException {
        return endsWhatGoesOn(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                + "\r\nContent-Type: application/json\r\nContent-Length: 1000\r\n\r\n");
    }

    /** Whether a connection is ended on which byte follows byte, for up to twenty seconds. */
    private boolean endsWhatGoesOn(String begin) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(100);
            socket.getOutputStream().write(begin.getBytes(StandardCharsets.ISO_8859_1));
            for (int said = 0; said < 200; said++) {
                if (isEnded(socket)) {
                    return true;
                }
            }
            return false;
        }
    }

    /** After one byte more, and what is left of a tenth of a second. */
    private static boolean isEnded(Socket socket) throws IOException {
        try {
            socket.getOutputStream().write('a');
            return socket.getInputStream().read(new byte[10_000]) < 0;
        } catch (SocketTimeoutException _) {
            return false;
        } catch (SocketException _) {
            return true;
        }
    }

    private String answer(String head) {
        return answer(head + "Connection: close\r\n\r\n", Integer.MAX_VALUE);
    }

    private String answer(String request, int bytes) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readNBytes(bytes), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
