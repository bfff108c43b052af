package flexplek.delivery;

import flexplek.message.Message;
import flexplek.news.Urgency;
import flexplek.platform.Cursor;
import flexplek.platform.OneColumn;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All deliveries, on their way and ended. */
@ApplicationScoped
public class Deliveries implements PanacheRepositoryBase<Delivery, UUID> {

    private static final List<DeliveryState> WAITING = List.of(DeliveryState.PENDING, DeliveryState.SENDING);

    // One whose carrier died stays SENDING; when its lease ends it is due like any other.
    private static final String TAKE = """
            update delivery set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
            where id = (
                select id from delivery
                where channel = :channel and state in ('PENDING', 'SENDING') and next_attempt_at <= :now
                order by urgency, next_attempt_at limit 1
                for update skip locked)
            returning id
            """;

    /** Queues a message by every channel. */
    public void queue(Message message, Instant now) {
        Urgency urgency = message.news().map(news -> Urgency.of(news, now)).orElse(Urgency.LATER);
        Channel.all().forEach(channel -> persist(new Delivery(message, channel, urgency, now)));
    }

    /** Marks the most urgent of those that are due, and of these the one that is due longest, as being sent until the lease ends; committed before this returns. */
    Optional<UUID> take(Channel channel, Instant now, Instant lease) {
        return QuarkusTransaction.requiringNew()
                .call(() -> OneColumn.of(getEntityManager().unwrap(Session.class), TAKE, UUID.class)
                        .setParameter("channel", channel.word())
                        .setParameter("now", now)
                        .setParameter("lease", lease)
                        .getResultStream()
                        .findFirst());
    }

    /** A delivery with its message. */
    Optional<Delivery> findWithMessage(UUID id) {
        return find("from Delivery d join fetch d.message where d.id = ?1", id).firstResultOptional();
    }

    /** Newest first, those that come after the cursor. */
    List<Delivery> dead(Cursor cursor, int limit) {
        return find(
                        "from Delivery d join fetch d.message where d.state = ?1 and d.id < ?2 order by d.id desc",
                        DeliveryState.DEAD,
                        cursor.id())
                .page(0, limit)
                .list();
    }

    long waiting(Channel channel) {
        return count("channel = ?1 and state in ?2", channel.word(), WAITING);
    }

    Optional<Instant> oldestWaiting(Channel channel) {
        return Optional.ofNullable(getEntityManager()
                .createQuery(
                        "select min(d.queuedAt) from Delivery d where d.channel = :channel and d.state in :states",
                        Instant.class)
                .setParameter("channel", channel.word())
                .setParameter("states", WAITING)
                .getSingleResult());
    }
}
