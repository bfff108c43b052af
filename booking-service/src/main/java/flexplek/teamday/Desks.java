package flexplek.teamday;

import flexplek.platform.OneColumn;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.ClosedTimes;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The desks of a building as a team looks at them: which are free, and who of it sits where. */
@ApplicationScoped
class Desks {

    /** A live desk booking, by inside keys; {@code offered}: only held for its person, who has not accepted it. */
    record Taken(int person, UUID booking, int space, int building, boolean offered) {}

    /** A neighbourhood that a team may wish for; {@code heldFor} is the only organisation that may sit there, if any. */
    record Block(int key, int building, @Nullable Integer heldFor) {}

    private static final String MIDDLE = """
        select s.neighbourhood_id, f.level, avg(s.x), avg(s.y) from space s join floor f on f.id = s.floor_id
        where {which} group by s.neighbourhood_id, f.level order by count(*) desc, s.neighbourhood_id limit 1""";

    private final Session entities;

    Desks(Session entities) {
        this.entities = entities;
    }

    List<Spot> free(BuildingCard building, LocalDate day, TimeSlot slot) {
        return entities.createNativeQuery("""
            select s.id, s.floor_id, f.level, s.neighbourhood_id, n.organisation_id, s.x, s.y
            from space s join floor f on f.id = s.floor_id join neighbourhood n on n.id = s.neighbourhood_id
            where s.building_id = :building and s.kind = 'DESK' and s.in_service
              and not exists (select from booking b where b.floor_id = s.floor_id and b.day = :day
                and b.space_id = s.id and b.live
                and b.starts < :end and b.ends > :start)
              and {open}""".replace("{open}", ClosedTimes.OPEN_IN_SLOT), Object[].class)
                .setParameter("building", building.key())
                .setParameter("day", day)
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .getResultStream()
                .map(r -> new Spot(
                        (Integer) r[0],
                        (Integer) r[1],
                        (Integer) r[2],
                        (Integer) r[3],
                        (Integer) r[4],
                        (Double) r[5],
                        (Double) r[6]))
                .toList();
    }

    /** The desks that people have in a slot, in whatever building. */
    List<Taken> takenBy(Collection<Integer> people, TimeSlot slot, LocalDate day) {
        return taken("live", people, slot, day);
    }

    /** As {@link #takenBy}, with those that were released since their start. */
    List<Taken> takenAtStartBy(Collection<Integer> people, TimeSlot slot, LocalDate day) {
        return taken("(live or status = 'RELEASED' and ended_at >= starts)", people, slot, day);
    }

    private List<Taken> taken(String such, Collection<Integer> people, TimeSlot slot, LocalDate day) {
        // A building in another zone may count the same hours to the day before or after.
        return entities.createNativeQuery("""
            select person_id, id, space_id, building_id, status = 'OFFERED' from booking
            where person_id = any(:people) and day between :from and :to and kind = 'DESK'
              and {such} and starts < :end and ends > :start
            order by live desc, starts, id desc""".replace("{such}", such), Object[].class)
                .setParameter("people", people.toArray(Integer[]::new))
                .setParameter("from", day.minusDays(1))
                .setParameter("to", day.plusDays(1))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .getResultStream()
                .map(r -> new Taken((Integer) r[0], (UUID) r[1], (Integer) r[2], (Integer) r[3], (Boolean) r[4]))
                .toList();
    }

    /** Ids of the live bookings made for a team day that have not ended; {@code person}: only those of one. */
    List<UUID> liveOf(UUID teamDay, @Nullable Integer person, Instant now) {
        return OneColumn.of(entities, """
            select id from booking where team_day_id = :teamDay and live
              and ends > :now and (cast(:person as int) is null or person_id = :person)
            order by id""", UUID.class)
                .setParameter("teamDay", teamDay)
                .setParameter("person", person, Integer.class)
                .setParameter("now", now)
                .getResultList();
    }

    Optional<Block> block(UUID neighbourhood) {
        return entities.createNativeQuery("""
            select n.id, f.building_id, n.organisation_id
            from neighbourhood n join floor f on f.id = n.floor_id where n.public_id = :id""", Object[].class)
                .setParameter("id", neighbourhood)
                .getResultStream()
                .map(r -> new Block((Integer) r[0], (Integer) r[1], (Integer) r[2]))
                .findFirst();
    }

    Optional<PlacesTogether.Wish> middleOf(int neighbourhood) {
        return middle("s.neighbourhood_id = :value", neighbourhood);
    }

    /** In the neighbourhood that has most of these spaces (inside keys), the middle of them. */
    Optional<PlacesTogether.Wish> middleOf(Collection<Integer> spaces) {
        return middle("s.id = any(:value)", spaces.toArray(Integer[]::new));
    }

    private Optional<PlacesTogether.Wish> middle(String which, Object value) {
        return entities.createNativeQuery(MIDDLE.replace("{which}", which), Object[].class)
                .setParameter("value", value)
                .getResultStream()
                .map(r -> new PlacesTogether.Wish((Integer) r[0], (Integer) r[1], (Double) r[2], (Double) r[3]))
                .findFirst();
    }
}
