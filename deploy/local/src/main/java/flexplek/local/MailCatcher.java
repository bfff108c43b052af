package flexplek.local;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Takes every mail and delivers none: SMTP on one port, what came in as JSON on another. */
final class MailCatcher implements Part {
    private final Folders folders;
    private final GreenMail smtp;
    private final int smtpPort;
    private final int viewPort;
    private final CountDownLatch closed = new CountDownLatch(1);
    private @Nullable HttpServer view;

    MailCatcher(Folders folders, int smtpPort, int viewPort) {
        this.folders = folders;
        this.smtpPort = smtpPort;
        this.viewPort = viewPort;
        this.smtp = new GreenMail(new ServerSetup(smtpPort, "127.0.0.1", ServerSetup.PROTOCOL_SMTP))
                .withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
    }

    @Override
    public Map<String, String> start() {
        smtp.start();
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), viewPort), 0);
            server.createContext("/messages", new MailView(smtp));
            server.start();
            view = server;
            folders.holdPid("mail");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.of(
                "smtp.host",
                "127.0.0.1",
                "smtp.port",
                Integer.toString(smtpPort),
                "mail.messages.url",
                "http://127.0.0.1:" + viewPort + "/messages");
    }

    @Override
    public void awaitEnd() throws InterruptedException {
        closed.await();
    }

    @Override
    public void close() {
        if (view != null) {
            view.stop(0);
        }
        smtp.stop();
        closed.countDown();
    }
}
