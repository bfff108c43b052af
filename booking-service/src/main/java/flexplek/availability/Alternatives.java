package flexplek.availability;

import flexplek.claim.Claim;
import flexplek.rule.Admission;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.space.ClosedTimes;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is free near a space that is taken, for whoever wanted that one. */
@ApplicationScoped
public class Alternatives {

    private static final int MOST = 3;

    private final Session entities;
    private final RuleBook ruleBook;

    Alternatives(Session entities, RuleBook ruleBook) {
        this.entities = entities;
        this.ruleBook = ruleBook;
    }

    public List<Refusal.Free> near(Claim claim) {
        Admission admission = ruleBook.admit(Occasion.BOOKING, claim.asked().in(null));
        return admission.refusal().isPresent()
                ? List.of()
                : near(claim.space(), claim.slot(), claim.organisation(), admission);
    }

    private List<Refusal.Free> near(SpaceCard space, TimeSlot slot, int organisation, Admission admission) {
        return entities.createNativeQuery("""
            select s.public_id, s.name
            from space s join neighbourhood n on n.id = s.neighbourhood_id
            where s.floor_id = :floor and s.kind = :kind and s.in_service
              and (n.organisation_id is null or n.organisation_id = :organisation)
              and (n.id = any(:named)) = :only
              and {open}
              and s.id not in (select b.space_id from booking b where b.floor_id = :floor and b.day = :day
                and b.live and b.starts < :end and b.ends > :start)
            order by (s.x - :x) * (s.x - :x) + (s.y - :y) * (s.y - :y), s.id limit :most""".replace("{open}", ClosedTimes.OPEN_IN_SLOT), Object[].class)
                .setParameter("building", space.building().key())
                .setParameter("floor", space.floorKey())
                .setParameter("kind", space.kind().name())
                .setParameter("organisation", organisation)
                .setParameter("named", admission.named())
                .setParameter("only", admission.only())
                .setParameter("day", slot.day(space.building().zone()))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("x", space.x())
                .setParameter("y", space.y())
                .setParameter("most", MOST)
                .getResultStream()
                .map(r -> new Refusal.Free((UUID) r[0], (String) r[1]))
                .toList();
    }
}
