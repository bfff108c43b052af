package flexplek.mail;

import flexplek.addressbook.AddressBook;
import flexplek.addressbook.AddressBookAway;
import flexplek.addressbook.Addressee;
import flexplek.delivery.Carrier;
import flexplek.delivery.Channel;
import flexplek.delivery.Outcome;
import flexplek.message.Message;
import flexplek.standing.Current;
import flexplek.wording.Letter;
import flexplek.wording.Wording;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.vertx.ext.mail.SMTPException;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Optional;

/** Writes one mail, in the words of its reader, and hands it to the mail server. */
@ApplicationScoped
class Postman implements Carrier {

    private final AddressBook addressBook;
    private final Wording wording;
    private final ReactiveMailer mailer;
    private final MailSettings settings;

    Postman(AddressBook addressBook, Wording wording, ReactiveMailer mailer, MailSettings settings) {
        this.addressBook = addressBook;
        this.wording = wording;
        this.mailer = mailer;
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return new Channel.Mail();
    }

    @Override
    public Duration timeout() {
        return settings.timeout();
    }

    @Override
    public Outcome carry(Message message, Current current) {
        Optional<Addressee> addressee;
        Mail mail;
        try {
            addressee = addressBook.find(message.personId());
            if (addressee.isEmpty()) {
                return new Outcome.Nobody("person unknown");
            }
            String address = addressee.get().address();
            if (address == null) {
                return new Outcome.Nobody("no verified address");
            }
            mail = write(message, current, addressee.get(), address);
        } catch (AddressBookAway e) {
            return new Outcome.Later("address book away");
        }
        try {
            mailer.send(mail).await().atMost(settings.timeout());
            return new Outcome.Taken();
        } catch (RuntimeException e) {
            return failure(e);
        }
    }

    private Mail write(Message message, Current current, Addressee addressee, String address) {
        Letter letter = wording.letter(
                current,
                message.personId(),
                addressee.language(),
                person -> addressBook.find(person).map(Addressee::name));
        String greeting = wording.greeting(addressee.language(), addressee.name());
        return new Mail()
                .addTo(address)
                .setSubject(letter.title())
                .setText(LetterTemplates.text(letter, greeting).render())
                .setHtml(LetterTemplates.html(letter, greeting).render())
                // The same for every attempt, so that a mail server or reader can see a second copy as one.
                .addHeader("Message-ID", "<" + message.id() + "@flexplek>")
                .addHeader("Content-Language", letter.language().tag())
                .addHeader("Auto-Submitted", "auto-generated");
    }

    // What the server says may hold the address: only its code is kept.
    private static Outcome failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SMTPException refusal) {
                boolean ofThisMail = String.valueOf(refusal.getMessage()).startsWith("recipient")
                        || String.valueOf(refusal.getMessage()).startsWith("sending data");
                return refusal.isPermanent() && ofThisMail
                        ? new Outcome.Refused("refused with code " + refusal.getReplyCode())
                        : new Outcome.Later("mail server answered " + refusal.getReplyCode());
            }
            if (cause instanceof IllegalArgumentException) {
                return new Outcome.Failed("no mail can be made for the address");
            }
        }
        return new Outcome.Later("mail server away: " + failure.getClass().getSimpleName());
    }
}
