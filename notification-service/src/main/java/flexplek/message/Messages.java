package flexplek.message;

import flexplek.news.NewsKind;
import flexplek.platform.Cursor;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The messages of all people. */
@ApplicationScoped
public class Messages implements PanacheRepositoryBase<Message, UUID> {

    // News that this version does not know, since a newer one wrote it, is passed over until that one is back.
    private static final String MINE = "personId = ?1 and kind in ?2";

    /** Newest first (ids are in the order of time), those that come after the cursor. */
    List<Message> of(UUID person, boolean onlyUnread, Cursor cursor, int limit) {
        String query = MINE + " and id < ?3" + (onlyUnread ? " and readAt is null" : "") + " order by id desc";
        return find(query, person, NewsKind.names(), cursor.id()).page(0, limit).list();
    }

    long unread(UUID person) {
        return count(MINE + " and readAt is null", person, NewsKind.names());
    }

    /** Forgets all that a person was told. */
    public void forget(UUID person) {
        delete("personId", person);
    }

    /** Forgets what was told before this moment, and with it how it was sent. */
    long forgetBefore(Instant moment) {
        return delete("createdAt < ?1", moment);
    }
}
