package flexplek.local;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.store.FolderException;
import com.icegreen.greenmail.util.GreenMail;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What was caught: GET lists it as JSON, DELETE forgets it. */
final class MailView implements HttpHandler {
    private final GreenMail smtp;
    private final ObjectMapper json = new ObjectMapper();

    MailView(GreenMail smtp) {
        this.smtp = smtp;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET" -> answer(exchange, 200, json.writeValueAsBytes(caught()));
                case "DELETE" -> {
                    smtp.purgeEmailFromAllMailboxes();
                    exchange.sendResponseHeaders(204, -1);
                }
                default -> exchange.sendResponseHeaders(405, -1);
            }
        } catch (MessagingException | FolderException e) {
            answer(exchange, 500, json.writeValueAsBytes(String.valueOf(e.getMessage())));
        }
    }

    private List<CaughtMail> caught() throws MessagingException, IOException {
        List<CaughtMail> mails = new ArrayList<>();
        for (MimeMessage message : smtp.getReceivedMessages()) {
            mails.add(CaughtMail.of(message));
        }
        return mails;
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, body.length);
        exchange.getResponseBody().write(body);
    }
}
