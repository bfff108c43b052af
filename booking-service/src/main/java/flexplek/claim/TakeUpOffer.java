package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.people.Organisations;
import flexplek.people.People;
import flexplek.platform.OneColumn;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

/** A place that is held for somebody becomes a booking as any other. */
@ApplicationScoped
public class TakeUpOffer {

    /** The booking, where its space can be used and is for its person, as its building is. */
    private static final String USABLE = """
            from booking b join person p on p.id = b.person_id join space s on s.id = b.space_id
            join neighbourhood n on n.id = s.neighbourhood_id
            where b.id = :id and s.in_service
              and (n.organisation_id is null or n.organisation_id = p.organisation_id)
              and exists (select from building_organisation o
                where o.building_id = b.building_id and o.organisation_id = p.organisation_id)""";

    private final Session entities;
    private final Cards cards;
    private final People people;
    private final Organisations organisations;
    private final Outbox outbox;

    TakeUpOffer(Session entities, Cards cards, People people, Organisations organisations, Outbox outbox) {
        this.entities = entities;
        this.cards = cards;
        this.people = people;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    /**
     * Makes it a booking, in the transaction under way, and tells that it was made; false, and nothing done, when its space is
     * out of service, or it or its building not for the person any more.
     */
    public boolean of(UUID booking, Instant now) {
        Optional<Tuple> usable = entities.createNativeQuery("""
                        select b.space_id, b.person_id, p.organisation_id, b.starts, b.ends, b.version
                        {usable} and b.status = 'OFFERED' for update of b""".replace("{usable}", USABLE), Tuple.class)
                .setParameter("id", booking)
                .getResultStream()
                .findFirst();
        usable.ifPresent(row -> {
            Claim claim = claim(booking, row, now);
            entities.createNativeMutationQuery("""
                            update booking set status = 'BOOKED', release_at = :releaseAt, version = version + 1
                            where id = :id""")
                    .setParameter("releaseAt", claim.releaseAt())
                    .setParameter("id", booking)
                    .executeUpdate();
            outbox.write(claim.made(organisations.key(claim.organisation()), row.get("version", Integer.class) + 1));
        });
        return usable.isPresent();
    }

    private Claim claim(UUID booking, Tuple row, Instant now) {
        int person = row.get("person_id", Integer.class);
        Claim.Sitter sitter = new Claim.Sitter(person, people.id(person));
        return new Claim(
                booking,
                cards.space(row.get("space_id", Integer.class)),
                sitter,
                sitter,
                row.get("organisation_id", Integer.class),
                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                now,
                null);
    }

    /** Whether its space could still be used by its person. */
    public boolean isUsable(UUID booking) {
        return OneColumn.of(entities, "select exists (select {usable})".replace("{usable}", USABLE), Boolean.class)
                .setParameter("id", booking)
                .getSingleResult();
    }
}
