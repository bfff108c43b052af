package flexplek.claim;

import flexplek.outbox.Outbox;
import flexplek.people.Organisations;
import flexplek.people.People;
import flexplek.rule.Refusal;
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

    private final Session entities;
    private final OfferedPlace offered;
    private final Cards cards;
    private final People people;
    private final Organisations organisations;
    private final Outbox outbox;

    TakeUpOffer(
            Session entities,
            OfferedPlace offered,
            Cards cards,
            People people,
            Organisations organisations,
            Outbox outbox) {
        this.entities = entities;
        this.offered = offered;
        this.cards = cards;
        this.people = people;
        this.organisations = organisations;
        this.outbox = outbox;
    }

    /**
     * Makes it a booking, in the transaction under way, and tells that it was made; nothing is done, and why is given, when its
     * person could not have its space any more.
     */
    public Optional<Refusal> of(UUID booking, Instant now) {
        offered.share(booking);
        Optional<Tuple> held = entities.createNativeQuery("""
                        select b.space_id, b.person_id, p.organisation_id, b.starts, b.ends, b.version
                        from booking b join person p on p.id = b.person_id
                        where b.id = :id and b.status = 'OFFERED' for update of b""", Tuple.class)
                .setParameter("id", booking)
                .getResultStream()
                .findFirst();
        Optional<Refusal> refusal =
                held.isEmpty() ? Optional.of(Refusal.TakenOutOfUse.forGood(null)) : offered.refusal(booking);
        if (refusal.isEmpty()) {
            held.ifPresent(row -> book(claim(booking, row, now), row.get("version", Integer.class) + 1));
        }
        return refusal;
    }

    private void book(Claim claim, int version) {
        entities.createNativeMutationQuery("""
                        update booking set status = 'BOOKED', release_at = :releaseAt, version = version + 1
                        where id = :id""")
                .setParameter("releaseAt", claim.releaseAt())
                .setParameter("id", claim.id())
                .executeUpdate();
        outbox.write(claim.made(organisations.key(claim.organisation()), version));
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
        return offered.refusal(booking).isEmpty();
    }
}
