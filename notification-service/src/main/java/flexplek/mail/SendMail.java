package flexplek.mail;

import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Sends the mail that is due longest. One at a time in a process, so a killed process leaves one in doubt at most. */
@ApplicationScoped
class SendMail {

    private static final Logger LOG = Logger.getLogger(SendMail.class);

    private static final Duration RETRY = Duration.ofMillis(250);

    private final Mails mails;
    private final Postman postman;
    private final MailSettings settings;
    private final BackOff backOff;
    private final MeterRegistry meters;
    private final Clock clock;

    SendMail(Mails mails, Postman postman, MailSettings settings, MeterRegistry meters, Clock clock) {
        this.mails = mails;
        this.postman = postman;
        this.settings = settings;
        this.backOff = new BackOff(settings.firstDelay(), settings.longestDelay());
        this.meters = meters;
        this.clock = clock;
    }

    /** False when none is due. */
    boolean next() {
        Instant now = clock.instant();
        Instant lease = now.plus(settings.lease());
        Optional<UUID> taken = mails.take(now, lease);
        Optional<Mail> mail =
                taken.flatMap(id -> QuarkusTransaction.requiringNew().call(() -> mails.findWithMessage(id)));
        mail.ifPresent(one -> send(one, lease));
        return taken.isPresent();
    }

    private void send(Mail mail, Instant lease) {
        Delivery delivery = postman.deliver(mail.message());
        settleWhileOurs(mail, delivery, lease);
        String outcome = delivery.getClass().getSimpleName();
        meters.counter("flexplek.mails", "outcome", outcome).increment();
        LOG.infof(
                "mail message=%s kind=%s attempt=%d outcome=%s why=%s",
                mail.messageId(), mail.message().news().kind(), mail.attempts(), outcome, delivery.why());
    }

    /** A database that goes away just now may come back within the lease: then nobody sends the mail again. */
    private void settleWhileOurs(Mail mail, Delivery delivery, Instant lease) {
        for (boolean settled = false; !settled; ) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> mails.findByIdOptional(mail.messageId())
                                .filter(current -> current.isBeingSent(mail.attempts()))
                                .ifPresent(current -> settle(current, delivery)));
                settled = true;
            } catch (RuntimeException e) {
                if (clock.instant().isAfter(lease)) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void settle(Mail mail, Delivery delivery) {
        Instant now = clock.instant();
        switch (delivery) {
            case Delivery.Taken _ -> mail.sent(now);
            case Delivery.Nobody nobody -> mail.skip(nobody.why(), now);
            case Delivery.Refused refused -> mail.giveUp(refused.why(), now);
            case Delivery.Later later -> {
                if (mail.queuedAt().plus(settings.giveUpAfter()).isBefore(now)) {
                    mail.giveUp(later.why(), now);
                } else {
                    mail.tryAgainAt(
                            now.plus(backOff.after(mail.attempts(), RandomGenerator.getDefault())), later.why());
                }
            }
        }
    }
}
