package flexplek.claim;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import org.hibernate.query.MutationQuery;
import org.jspecify.annotations.Nullable;

/** What bookings of rooms are about, in the transaction under way. */
@ApplicationScoped
public class Meetings {

    private static final String READ =
            "select booking_id, title, private from meeting where booking_id = any(:bookings)";

    /** What was changed after the start stands in {@code meeting_at_start} as it was. */
    private static final String READ_AT_START = """
            select booking_id, title, private from meeting m where booking_id = any(:bookings)
              and not exists (select from meeting_at_start s where s.booking_id = m.booking_id)
            union all
            select booking_id, title, private from meeting_at_start where booking_id = any(:bookings) and title is not null""";

    /** Sees what is in the table before the statement that it is put before. */
    private static final String KEEP = """
            with kept as (
              insert into meeting_at_start (booking_id, title, private)
              select b.id, m.title, m.private from booking b left join meeting m on m.booking_id = b.id
              where b.id = :booking and b.made_by <> b.person_id and coalesce(b.stood_starts, b.starts) <= :now
              on conflict do nothing)
            """;

    private static final String PUT = """
            insert into meeting (booking_id, title, private) values (:booking, :title, :private)
            on conflict (booking_id) do update set title = excluded.title, private = excluded.private""";

    private final Session entities;

    Meetings(Session entities) {
        this.entities = entities;
    }

    public @Nullable Meeting of(UUID booking) {
        return of(List.of(booking)).get(booking);
    }

    /** Of those that are about something. */
    public Map<UUID, Meeting> of(Collection<UUID> bookings) {
        return read(READ, bookings);
    }

    /** As {@link #of(Collection)}, as who made them for others may know it: what was changed after its start is as it was then. */
    public Map<UUID, Meeting> atStart(Collection<UUID> bookings) {
        return read(READ_AT_START, bookings);
    }

    private Map<UUID, Meeting> read(String query, Collection<UUID> bookings) {
        if (bookings.isEmpty()) {
            return Map.of();
        }
        return entities.createNativeQuery(query, Object[].class)
                .setParameter("bookings", bookings.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.toMap(r -> (UUID) r[0], r -> new Meeting((String) r[1], (Boolean) r[2])));
    }

    /** Whether anybody is invited to it, or comes to it as a guest. */
    public boolean hasCompany(UUID booking) {
        return OneColumn.of(entities, """
                        select exists (select from attendee where booking_id = :booking)
                          or exists (select from visit where booking_id = :booking)""", Boolean.class)
                .setParameter("booking", booking)
                .getSingleResult();
    }

    /** Of a booking that is made just now. */
    void add(UUID booking, Meeting meeting) {
        put(PUT, booking, meeting).executeUpdate();
    }

    /** {@code meeting}: null for about nothing any more. */
    public void change(UUID booking, @Nullable Meeting meeting, Instant now) {
        MutationQuery change = meeting == null
                ? entities.createNativeMutationQuery(KEEP + "delete from meeting where booking_id = :booking")
                        .setParameter("booking", booking)
                : put(KEEP + PUT, booking, meeting);
        change.setParameter("now", now).executeUpdate();
    }

    private MutationQuery put(String statement, UUID booking, Meeting meeting) {
        return entities.createNativeMutationQuery(statement)
                .setParameter("booking", booking)
                .setParameter("title", meeting.title())
                .setParameter("private", meeting.isPrivate());
    }
}
