package flexplek.booking;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

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

    private static final String DESKS = """
            select s.id, n.organisation_id, s.amenities from space s join neighbourhood n on n.id = s.neighbourhood_id
            where {place} and s.kind = 'DESK' and s.in_service order by s.id""";
    /** Desks tried by chance before the database is asked which are free. */
    private static final int CHANCES = 6;

    private static final int STRIDE = 7919;

    private final Session entities;
    /** Half a minute old at most; the claim asks the database whether a desk is in service. */
    private final Cache<Place, List<Desk>> desks = Caffeine.newBuilder()
            .maximumSize(2_000)
            .expireAfterWrite(Duration.ofSeconds(30))
            .build();

    FittingSpaces(Session entities) {
        this.entities = entities;
    }

    /** Inside keys of a few desks that fit, by chance, free or not; none for rooms, of which the smallest that fits is best. */
    List<Integer> byChance(AnyOf any, int organisation) {
        if (any.kind() != SpaceKind.DESK) {
            return List.of();
        }
        List<Integer> fitting = new ArrayList<>();
        List<Desk> desks = desks(any);
        int start = desks.isEmpty() ? 0 : ThreadLocalRandom.current().nextInt(desks.size());
        // A stride that shares no factor with most sizes jumps about the house instead of walking along a row.
        for (int i = 0; i < desks.size() && fitting.size() < CHANCES; i++) {
            Desk desk = desks.get((int) ((start + (long) i * STRIDE) % desks.size()));
            if (desk.fits(any, organisation) && !fitting.contains(desk.key)) {
                fitting.add(desk.key);
            }
        }
        return fitting;
    }

    private List<Desk> desks(AnyOf any) {
        return desks.get(
                place(any),
                place -> entities
                        .createNativeQuery(DESKS.replace("{place}", place.where), Object[].class)
                        .setParameter("place", place.key)
                        .getResultList()
                        .stream()
                        .map(r -> new Desk((Integer) r[0], (Integer) r[1], List.of((String[]) r[2])))
                        .toList());
    }

    private static Place place(AnyOf any) {
        if (any.neighbourhood() != null) {
            return new Place("s.neighbourhood_id = :place", any.neighbourhood());
        }
        return any.floor() != null
                ? new Place("s.floor_id = :place", any.floor())
                : new Place("s.building_id = :place", any.building());
    }

    /** Where to look: a condition of ours, and the inside key it asks for. */
    private record Place(String where, int key) {}

    private record Desk(int key, @Nullable Integer heldFor, List<String> amenities) {

        boolean fits(AnyOf any, int organisation) {
            return any.people() <= 1
                    && (heldFor == null || heldFor == organisation)
                    && amenities.containsAll(any.amenities());
        }
    }

    /** Inside keys of free spaces, best first. */
    List<Integer> free(
            AnyOf any, TimeSlot slot, BuildingCard building, int organisation, Set<Integer> teams, int most) {
        boolean nearTeam = any.nearTeam() && !teams.isEmpty();
        Place place = place(any);
        var query = entities.createNativeQuery(
                        FREE.replace("{place}", place.where).replace("{mates}", nearTeam ? MATES : ""), Integer.class)
                .setParameter("place", place.key)
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
