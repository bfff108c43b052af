package flexplek.claim;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What bookings of rooms are about, in the transaction under way. */
@ApplicationScoped
public class Meetings {

    private final Session entities;

    Meetings(Session entities) {
        this.entities = entities;
    }

    public @Nullable Meeting of(UUID booking) {
        return of(List.of(booking)).get(booking);
    }

    /** Of those that are about something. */
    public Map<UUID, Meeting> of(Collection<UUID> bookings) {
        if (bookings.isEmpty()) {
            return Map.of();
        }
        return entities.createNativeQuery(
                        "select booking_id, title, private from meeting where booking_id = any(:bookings)",
                        Object[].class)
                .setParameter("bookings", bookings.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(r -> (UUID) r[0], r -> new Meeting((String) r[1], (Boolean) r[2])));
    }

    /** Whether anybody is invited to it. */
    public boolean hasAttendees(UUID booking) {
        return OneColumn.of(entities, "select exists (select from attendee where booking_id = :booking)", Boolean.class)
                .setParameter("booking", booking)
                .getSingleResult();
    }

    /** {@code meeting}: null for about nothing any more. */
    public void put(UUID booking, @Nullable Meeting meeting) {
        if (meeting == null) {
            entities.createNativeMutationQuery("delete from meeting where booking_id = :booking")
                    .setParameter("booking", booking)
                    .executeUpdate();
            return;
        }
        entities.createNativeMutationQuery("""
                        insert into meeting (booking_id, title, private) values (:booking, :title, :private)
                        on conflict (booking_id) do update set title = excluded.title, private = excluded.private""")
                .setParameter("booking", booking)
                .setParameter("title", meeting.title())
                .setParameter("private", meeting.isPrivate())
                .executeUpdate();
    }
}
