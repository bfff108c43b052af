package flexplek.claim;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Who is invited to what rooms are booked for, in the transaction under way. */
@ApplicationScoped
public class Attendees {

    private final Session entities;

    Attendees(Session entities) {
        this.entities = entities;
    }

    /** Their ids. */
    public List<UUID> of(UUID booking) {
        return of(List.of(booking)).getOrDefault(booking, List.of());
    }

    /** Of those to which anybody is invited. */
    public Map<UUID, List<UUID>> of(Collection<UUID> bookings) {
        if (bookings.isEmpty()) {
            return Map.of();
        }
        return entities.createNativeQuery("""
                        select a.booking_id, p.public_id from attendee a join person p on p.id = a.person_id
                        where a.booking_id = any(:bookings) order by p.public_id""", Object[].class)
                .setParameter("bookings", bookings.toArray(UUID[]::new))
                .getResultStream()
                .collect(groupingBy(r -> (UUID) r[0], mapping(r -> (UUID) r[1], toList())));
    }

    /** False when they were invited before; {@code person}: inside key. */
    public boolean add(UUID booking, int person) {
        return entities.createNativeMutationQuery("""
                        insert into attendee (booking_id, person_id) values (:booking, :person)
                        on conflict do nothing""")
                        .setParameter("booking", booking)
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }

    /** False when they were not invited; {@code person}: inside key. */
    public boolean remove(UUID booking, int person) {
        return entities.createNativeMutationQuery(
                                "delete from attendee where booking_id = :booking and person_id = :person")
                        .setParameter("booking", booking)
                        .setParameter("person", person)
                        .executeUpdate()
                > 0;
    }
}
