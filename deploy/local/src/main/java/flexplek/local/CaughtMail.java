package flexplek.local;

import jakarta.mail.Address;
import jakarta.mail.BodyPart;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One mail as a reader of JSON sees it; text and html are null where the mail has none. */
record CaughtMail(
        @Nullable String id,
        @Nullable String from,
        List<String> to,
        @Nullable String subject,
        @Nullable String text,
        @Nullable String html,
        @Nullable String receivedAt) {

    static CaughtMail of(MimeMessage message) throws MessagingException, IOException {
        Date received = message.getReceivedDate() == null ? message.getSentDate() : message.getReceivedDate();
        return new CaughtMail(
                message.getMessageID(),
                message.getFrom() == null ? null : MimeUtility.decodeText(message.getFrom()[0].toString()),
                addresses(message.getRecipients(Message.RecipientType.TO)),
                message.getSubject(),
                part(message, "text/plain"),
                part(message, "text/html"),
                received == null ? null : received.toInstant().toString());
    }

    private static List<String> addresses(Address @Nullable [] addresses) {
        return addresses == null
                ? List.of()
                : Arrays.stream(addresses).map(Address::toString).toList();
    }

    private static @Nullable String part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return part.getContent().toString();
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String found = part(inner, type);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }
}
