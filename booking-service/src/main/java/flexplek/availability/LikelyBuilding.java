package flexplek.availability;

import flexplek.claim.Ask;
import flexplek.platform.OneColumn;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.Session;

/** Chooses the building for a person who wants to be near the team and names no place. */
@ApplicationScoped
public class LikelyBuilding {

    /**
     * Where most team mates have a desk in the slot, of those who show the team when they are in; else where the person had a
     * desk last; else the only building that there is. Zones differ, so days are taken widely and the slot decides.
     */
    private static final String CHOOSE = """
        select c.building from (
          select b.building_id as building, 2 as reason, count(distinct b.person_id) as mates
          from team_member m join person p on p.id = m.person_id and p.visibility <> 'NOBODY'
          join booking b on b.person_id = p.id and b.day between :before and :after and b.kind = 'DESK'
            and b.live and b.status <> 'OFFERED' and b.starts < :end and b.ends > :start
          where m.team_id = any(:teams) and p.id <> :me group by b.building_id
          union all
          (select building_id, 1, 0 from booking
           where person_id = :me and kind = 'DESK' and status not in ('CANCELLED', 'OFFERED') order by day desc, starts desc, id desc limit 1)
          union all
          select min(building_id), 0, 0 from building_organisation
          where organisation_id = :organisation having count(*) = 1
        ) c join building_organisation s on s.building_id = c.building and s.organisation_id = :organisation
        order by c.reason desc, c.mates desc, c.building limit 1""";

    private final Session entities;

    LikelyBuilding(Session entities) {
        this.entities = entities;
    }

    /** Inside key of the building; refused when nothing speaks for one. */
    public int of(Ask ask) {
        TimeSlot slot = ask.slot();
        return OneColumn.of(entities, CHOOSE, Integer.class)
                .setParameter("teams", ask.teams().toArray(Integer[]::new))
                .setParameter("me", ask.person().key())
                .setParameter("organisation", ask.organisation())
                .setParameter("before", day(slot).minusDays(1))
                .setParameter("after", day(slot).plusDays(1))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new Refused(new Refusal.BuildingNeeded()));
    }

    private static LocalDate day(TimeSlot slot) {
        return LocalDate.ofInstant(slot.start(), ZoneOffset.UTC);
    }
}
