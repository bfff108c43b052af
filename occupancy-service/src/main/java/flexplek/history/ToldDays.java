package flexplek.history;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** What was told to everybody of days that are over: written once, and read as it was written. */
@ApplicationScoped
class ToldDays {

    private final Session entities;

    ToldDays(Session entities) {
        this.entities = entities;
    }

    /** The days from a first to a last of which nothing changes for now and which were not told yet. */
    Set<LocalDate> toTell(UUID buildingId, LocalDate first, LocalDate last) {
        return OneColumn.of(entities, """
                        select day from history_day h where building_id = :building and day between :first and :last
                          and not due and counted_at is not null
                          and not exists (select from told_day t where t.building_id = h.building_id and t.day = h.day)""", LocalDate.class)
                .setParameter("building", buildingId)
                .setParameter("first", first)
                .setParameter("last", last)
                .getResultStream()
                .collect(Collectors.toSet());
    }

    /** Tells of a day, the building first; nothing where another replica was earlier: what was told stands. */
    void tell(UUID buildingId, LocalDate day, List<ToldPlace> places) {
        for (ToldPlace place : places) {
            int told = entities.createNativeMutationQuery("""
                            insert into told_day (building_id, day, place_id, desks, booked)
                            values (:building, :day, :place, :desks, :booked) on conflict do nothing""")
                    .setParameter("building", buildingId)
                    .setParameter("day", day)
                    .setParameter("place", place.placeId())
                    .setParameter("desks", place.desks())
                    .setParameter("booked", place.booked(), Integer.class)
                    .executeUpdate();
            if (told == 0) {
                return;
            }
        }
    }

    /** What was told of each day from a first one on, the earliest first. */
    Map<LocalDate, List<ToldPlace>> from(UUID buildingId, LocalDate first) {
        return entities.createNativeQuery("""
                        select day, place_id, desks, booked from told_day
                        where building_id = :building and day >= :first""", Object[].class)
                .setParameter("building", buildingId)
                .setParameter("first", first)
                .getResultStream()
                .collect(Collectors.groupingBy(
                        row -> (LocalDate) row[0],
                        TreeMap::new,
                        Collectors.mapping(
                                row -> new ToldPlace((UUID) row[1], (Integer) row[2], (Integer) row[3]),
                                Collectors.toList())));
    }

    void forgetBefore(LocalDate day) {
        entities.createNativeMutationQuery("delete from told_day where day < :day")
                .setParameter("day", day)
                .executeUpdate();
    }
}
