package flexplek.meeting;

import flexplek.people.Caller;
import flexplek.people.SeenColleagues;
import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** Reads who is invited to what. */
@ApplicationScoped
class Invitations {

    private static final String OF_PERSON = """
            select b.id, t.title, p.public_id as host, p.display_name as host_name, s.public_id as space, s.name as space_name,
              h.public_id as building, h.name as building_name, h.zone, f.public_id as floor, f.name as floor_name,
              b.starts, b.ends
            from attendee a join booking b on b.id = a.booking_id and b.live and b.ends > :now
            join person p on p.id = b.person_id join space s on s.id = b.space_id join floor f on f.id = b.floor_id
            join building h on h.id = b.building_id left join meeting t on t.booking_id = b.id
            where a.person_id = :me order by b.starts, b.id""";

    /** To whose booking it is all of them; to the others who lets them see it, and they themselves. */
    private static final String OF_BOOKING = """
            select p.public_id as person, p.display_name, p.id = :me as me
            from booking b join attendee a on a.booking_id = b.id join person p on p.id = a.person_id
            where b.id = :booking and (b.person_id = :me or p.id = :me or %s)
            order by p.display_name, p.id""".formatted(SeenColleagues.MAY_SEE);

    private static final String MAY_READ = """
            select exists (select from booking b where b.id = :booking and b.status <> 'OFFERED' and (b.person_id = :me
              or exists (select from attendee a where a.booking_id = b.id and a.person_id = :me)))""";

    private final Session entities;

    Invitations(Session entities) {
        this.entities = entities;
    }

    /** {@code person}: inside key. */
    List<Invitation> of(int person, Instant now) {
        return entities.createNativeQuery(OF_PERSON, Tuple.class)
                .setParameter("me", person)
                .setParameter("now", now)
                .getResultStream()
                .map(Invitations::invitation)
                .toList();
    }

    /** Empty for who is neither host nor attendee. */
    Optional<List<Attendee>> attendees(UUID booking, Caller caller) {
        if (!mayRead(booking, caller)) {
            return Optional.empty();
        }
        return Optional.of(entities.createNativeQuery(OF_BOOKING, Tuple.class)
                .setParameter("booking", booking)
                .setParameter("me", caller.key())
                .setParameter("organisation", caller.organisationKey())
                .setParameter("teams", caller.teamKeys().toArray(Integer[]::new))
                .getResultStream()
                .map(row -> new Attendee(
                        row.get("person", UUID.class),
                        row.get("display_name", String.class),
                        row.get("me", Boolean.class)))
                .toList());
    }

    private boolean mayRead(UUID booking, Caller caller) {
        return OneColumn.of(entities, MAY_READ, Boolean.class)
                .setParameter("booking", booking)
                .setParameter("me", caller.key())
                .getSingleResult();
    }

    private static Invitation invitation(Tuple row) {
        return new Invitation(
                row.get("id", UUID.class),
                row.get("title", String.class),
                row.get("host", UUID.class),
                row.get("host_name", String.class),
                row.get("space", UUID.class),
                row.get("space_name", String.class),
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("zone", String.class));
    }
}
