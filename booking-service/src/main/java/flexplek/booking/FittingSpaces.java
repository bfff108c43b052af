package flexplek.booking;

import flexplek.space.BuildingCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Chooses spaces that fit and are free: best first, and among equals by chance, so that a rush spreads itself. */
@ApplicationScoped
class FittingSpaces {

    private static final String FREE = """
            select s.id from space s join neighbourhood n on n.id = s.neighbourhood_id
            where {place} and s.kind = :kind and s.in_service and s.amenities @> cast(:amenities as text[])
              and s.capacity >= :people and (n.organisation_id is null or n.organisation_id = :organisation)
              and not exists (select from booking b where b.floor_id = s.floor_id and b.day = :day and b.space_id = s.id
                and b.status in ('BOOKED', 'CHECKED_IN') and b.starts < :end and b.ends > :start)
            order by {mates} s.capacity, random() limit :most""";
    /** How many team mates have a desk in the same neighbourhood that day. */
    private static final String MATES = """
            (select count(*) from booking b join space o on o.id = b.space_id join team_member m on m.person_id = b.person_id
             where m.team_id = any(:teams) and o.neighbourhood_id = s.neighbourhood_id and b.floor_id = s.floor_id
               and b.day = :day and b.status in ('BOOKED', 'CHECKED_IN')) desc,\s""";

    private final Session entities;

    FittingSpaces(Session entities) {
        this.entities = entities;
    }

    /** Inside keys of free spaces, best first. */
    List<Integer> free(
            AnyOf any, TimeSlot slot, BuildingCard building, int organisation, Set<Integer> teams, int most) {
        boolean nearTeam = any.nearTeam() && !teams.isEmpty();
        String where = any.neighbourhood() != null
                ? "s.neighbourhood_id = :place"
                : any.floor() != null ? "s.floor_id = :place" : "s.building_id = :place";
        int place =
                any.neighbourhood() != null ? any.neighbourhood() : any.floor() != null ? any.floor() : any.building();
        var query = entities.createNativeQuery(
                        FREE.replace("{place}", where).replace("{mates}", nearTeam ? MATES : ""), Integer.class)
                .setParameter("place", place)
                .setParameter("kind", any.kind().name())
                .setParameter("amenities", any.amenities().toArray(String[]::new))
                .setParameter("people", any.people())
                .setParameter("organisation", organisation)
                .setParameter("day", slot.day(building.zone()))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("most", most);
        if (nearTeam) {
            query.setParameter("teams", teams.toArray(Integer[]::new));
        }
        return query.getResultStream().toList();
    }
}
