package flexplek.delivery;

import flexplek.message.Message;
import flexplek.news.News;
import flexplek.platform.Unreadable;
import flexplek.standing.BookingServiceAway;
import flexplek.standing.Standing;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.random.RandomGenerator;
import org.jboss.logging.Logger;

/** Sends what is most urgent, and due longest, by one channel. One at a time, so a killed process leaves one of a channel in doubt at most. */
final class CarryNext {

    private static final Logger LOG = Logger.getLogger(CarryNext.class);

    private static final Duration RETRY = Duration.ofMillis(250);

    private final Carrier carrier;
    private final Standing standing;
    private final Deliveries deliveries;
    private final DeliverySettings settings;
    private final BackOff backOff;
    private final MeterRegistry meters;
    private final Clock clock;

    CarryNext(
            Carrier carrier,
            Standing standing,
            Deliveries deliveries,
            DeliverySettings settings,
            MeterRegistry meters,
            Clock clock) {
        this.carrier = carrier;
        this.standing = standing;
        this.deliveries = deliveries;
        this.settings = settings;
        this.backOff = new BackOff(settings.firstDelay(), settings.longestDelay());
        this.meters = meters;
        this.clock = clock;
    }

    /** False when none is due. */
    boolean next() {
        Instant now = clock.instant();
        Instant lease = now.plus(settings.lease());
        Optional<UUID> taken = deliveries.take(carrier.channel(), now, lease);
        Optional<Delivery> delivery =
                taken.flatMap(id -> QuarkusTransaction.requiringNew().call(() -> deliveries.findWithMessage(id)));
        delivery.ifPresent(one -> send(one, lease));
        return taken.isPresent();
    }

    private void send(Delivery delivery, Instant lease) {
        Outcome outcome = carry(delivery);
        settleWhileOurs(delivery, outcome, lease);
        String word = outcome.getClass().getSimpleName();
        meters.counter(carrier.channel().measured(), "outcome", word).increment();
        LOG.infof(
                "delivery=%s channel=%s message=%s kind=%s attempt=%d outcome=%s why=%s",
                delivery.id(),
                carrier.channel().word(),
                delivery.message().id(),
                delivery.message().kind(),
                delivery.attempts(),
                word,
                outcome.why());
    }

    private Outcome carry(Delivery delivery) {
        try {
            return delivery.message()
                    .news()
                    .map(news -> carry(delivery.message(), news))
                    .orElseGet(() -> new Outcome.Failed("what it tells cannot be read"));
        } catch (BookingServiceAway e) {
            return new Outcome.Later(String.valueOf(e.getMessage()));
        } catch (RuntimeException | Error e) {
            LOG.errorf(Unreadable.unworded(e), "delivery=%s failed", delivery.id());
            return new Outcome.Failed("failed: " + e.getClass().getSimpleName());
        }
    }

    private Outcome carry(Message message, News news) {
        return standing.of(news).map(current -> carrier.carry(message, current)).orElseGet(Outcome.Overtaken::new);
    }

    /** A database that goes away just now may come back within the lease: then nobody sends it again. */
    private void settleWhileOurs(Delivery delivery, Outcome outcome, Instant lease) {
        for (boolean settled = false; !settled; ) {
            try {
                QuarkusTransaction.requiringNew()
                        .run(() -> deliveries
                                .findByIdOptional(delivery.id(), LockModeType.PESSIMISTIC_WRITE)
                                .filter(current -> current.isBeingSent(delivery.attempts()))
                                .ifPresent(current -> settle(current, outcome)));
                settled = true;
            } catch (RuntimeException e) {
                if (clock.instant().isAfter(lease)) {
                    throw e;
                }
                LockSupport.parkNanos(RETRY.toNanos());
            }
        }
    }

    private void settle(Delivery delivery, Outcome outcome) {
        Instant now = clock.instant();
        switch (outcome) {
            case Outcome.Taken _ -> delivery.sent(now);
            case Outcome.Nobody nobody -> delivery.skip(nobody.why(), now);
            case Outcome.Overtaken overtaken -> delivery.skip(overtaken.why(), now);
            case Outcome.Refused refused -> delivery.giveUp(refused.why(), now);
            case Outcome.Later later ->
                tryAgain(
                        delivery,
                        later.why(),
                        delivery.queuedAt().plus(settings.giveUpAfter()).isBefore(now));
            case Outcome.Failed failed -> tryAgain(delivery, failed.why(), delivery.attempts() >= settings.tries());
        }
    }

    private void tryAgain(Delivery delivery, String why, boolean enough) {
        Instant now = clock.instant();
        if (enough) {
            delivery.giveUp(why, now);
        } else {
            delivery.tryAgainAt(now.plus(backOff.after(delivery.attempts(), RandomGenerator.getDefault())), why);
        }
    }
}
