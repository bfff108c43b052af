package flexplek.message;

import flexplek.platform.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The messages of all people. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    /** Newest first (ids are in the order of time), those that come after the cursor. */
    List<Message> of(UUID person, boolean onlyUnread, Cursor cursor, int limit) {
        String query = "personId = ?1 and id < ?2" + (onlyUnread ? " and readAt is null" : "") + " order by id desc";
        return find(query, person, cursor.last()).page(0, limit).list();
    }

    long unread(UUID person) {
        return count("personId = ?1 and readAt is null", person);
    }

    Optional<Message> findOf(UUID person, UUID id) {
        return find("id = ?1 and personId = ?2", id, person).firstResultOptional();
    }

    /** Forgets what was told before this moment, and with it the mail. */
    long forgetBefore(Instant moment) {
        return delete("createdAt < ?1", moment);
    }
}
