package flexplek.availability;

import flexplek.rule.Refusal;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** What is free near a space that is taken. */
@ApplicationScoped
public class Alternatives {

    private static final int MOST = 3;

    private final Session entities;

    Alternatives(Session entities) {
        this.entities = entities;
    }

    public List<Refusal.Free> near(SpaceCard space, TimeSlot slot, int organisation) {
        return entities.createNativeQuery("""
            select s.public_id, s.name
            from space s join neighbourhood n on n.id = s.neighbourhood_id
            where s.floor_id = :floor and s.kind = :kind and s.in_service
              and (n.organisation_id is null or n.organisation_id = :organisation)
              and s.id not in (select b.space_id from booking b where b.floor_id = :floor and b.day = :day
                and b.live and b.starts < :end and b.ends > :start)
            order by (s.x - :x) * (s.x - :x) + (s.y - :y) * (s.y - :y), s.id limit :most""", Object[].class)
                .setParameter("floor", space.floorKey())
                .setParameter("kind", space.kind().name())
                .setParameter("organisation", organisation)
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
