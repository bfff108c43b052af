package flexplek.waitlist;

import flexplek.claim.Claim;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads who waits in a building and what is free there: three reads, however many people and spaces. */
@ApplicationScoped
class Queues {

    private final Session entities;

    Queues(Session entities) {
        this.entities = entities;
    }

    /** In the order in which they joined; not whose organisation does not share the building any more. */
    List<Waiting> of(int building, Instant now) {
        return entities.createNativeQuery("""
                        select e.id, e.person_id, p.public_id, p.organisation_id, e.floor_id, e.neighbourhood_id, e.space_id,
                          e.kind, e.amenities, e.people, e.starts, e.ends, e.auto_accept
                        from waitlist_entry e join person p on p.id = e.person_id
                        where e.building_id = :building and e.status = 'WAITING' and e.starts > :now
                          and exists (select from building_organisation o
                            where o.building_id = e.building_id and o.organisation_id = p.organisation_id)
                        order by e.nr""", Tuple.class)
                .setParameter("building", building)
                .setParameter("now", now)
                .getResultStream()
                .map(row -> waiting(building, row))
                .toList();
    }

    private static Waiting waiting(int building, Tuple row) {
        Wish wish = new Wish(
                building,
                row.get("floor_id", Integer.class),
                row.get("neighbourhood_id", Integer.class),
                row.get("space_id", Integer.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                List.of(row.get("amenities", String[].class)),
                row.get("people", Integer.class));
        return new Waiting(
                row.get("id", UUID.class),
                new Claim.Sitter(row.get("person_id", Integer.class), row.get("public_id", UUID.class)),
                row.get("organisation_id", Integer.class),
                wish,
                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                row.get("auto_accept", Boolean.class));
    }

    /** What is free on these days of the building: the plainest first, so that what is special is left for who needs it. */
    Vacancies vacancies(BuildingCard building, List<LocalDate> days) {
        Vacancies vacancies = new Vacancies(
                entities.createNativeQuery("""
                        select s.id, s.floor_id, s.neighbourhood_id, n.organisation_id, s.kind, s.capacity, s.amenities
                        from space s join neighbourhood n on n.id = s.neighbourhood_id
                        where s.building_id = :building and s.in_service
                        order by s.capacity, cardinality(s.amenities), s.id""", Tuple.class)
                        .setParameter("building", building.key())
                        .getResultStream()
                        .map(Queues::vacancy)
                        .toList(),
                building.zone());
        entities.createNativeQuery("""
                        select space_id, starts, ends from booking
                        where building_id = :building and day = any(:days) and live
                        union all
                        select c.space_id, k.starts, coalesce(k.ends, timestamptz '2101-01-01 00:00Z') from closed_space c
                        join closure k on k.id = c.closure_id
                        where c.building_id = :building""", Tuple.class)
                .setParameter("building", building.key())
                .setParameter("days", days.toArray(LocalDate[]::new))
                .getResultStream()
                .forEach(row -> vacancies.take(
                        row.get("space_id", Integer.class),
                        new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class))));
        return vacancies;
    }

    private static Vacancies.Vacancy vacancy(Tuple row) {
        return new Vacancies.Vacancy(
                row.get("id", Integer.class),
                row.get("floor_id", Integer.class),
                row.get("neighbourhood_id", Integer.class),
                row.get("organisation_id", Integer.class),
                SpaceKind.valueOf(row.get("kind", String.class)),
                row.get("capacity", Integer.class),
                List.of(row.get("amenities", String[].class)));
    }
}
