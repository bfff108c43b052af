package flexplek.mail;

import flexplek.platform.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** All mail, on its way and ended. */
@ApplicationScoped
public class Mails implements PanacheRepositoryBase<Mail, UUID> {

    // A mail whose sender died stays SENDING; when its lease ends it is due like any other.
    private static final String TAKE = """
            update mail set state = 'SENDING', attempts = attempts + 1, next_attempt_at = :lease
            where message_id = (
                select message_id from mail
                where state in ('PENDING', 'SENDING') and next_attempt_at <= :now
                order by next_attempt_at limit 1
                for update skip locked)
            returning message_id
            """;

    /** Marks the mail that is due longest as being sent until the lease ends; committed before this returns. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    Optional<UUID> take(Instant now, Instant lease) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(TAKE, UUID.class)
                .setParameter("now", now)
                .setParameter("lease", lease)
                .getResultStream()
                .findFirst();
    }

    /** A mail with what it tells. */
    Optional<Mail> findWithMessage(UUID messageId) {
        return find("from Mail m join fetch m.message where m.messageId = ?1", messageId)
                .firstResultOptional();
    }

    /** Newest message first, those that come after the cursor. */
    List<Mail> dead(Cursor cursor, int limit) {
        return find(
                        "from Mail m join fetch m.message where m.state = ?1 and m.messageId < ?2"
                                + " order by m.messageId desc",
                        MailState.DEAD,
                        cursor.last())
                .page(0, limit)
                .list();
    }

    long waiting() {
        return count("state in ?1", List.of(MailState.PENDING, MailState.SENDING));
    }

    Optional<Instant> oldestWaiting() {
        return Optional.ofNullable(getEntityManager()
                .createQuery("select min(m.queuedAt) from Mail m where m.state in :states", Instant.class)
                .setParameter("states", List.of(MailState.PENDING, MailState.SENDING))
                .getSingleResult());
    }
}
