package flexplek.booking;

import flexplek.platform.Remembered;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.Session;

/** Chooses spaces that fit and are free: best first, and among equals by chance, so that a rush spreads itself. */
@ApplicationScoped
class FittingSpaces {

    /**
     * What is taken is read once and kept in a hash, whatever the planner believes of a day that nobody has booked yet: as
     * a join it was a loop over the floor's bookings for each space.
     */
    private static final String FREE = """
            select s.id from space s join neighbourhood n on n.id = s.neighbourhood_id
            where {place} and s.kind = :kind and s.in_service and s.amenities @> cast(:amenities as text[])
              and s.capacity >= :people and (n.organisation_id is null or n.organisation_id = :organisation)
              and s.id not in (select b.space_id from booking b join floor f on f.id = b.floor_id
                where f.building_id = :building and b.day = :day
                and b.status in ('BOOKED', 'CHECKED_IN') and b.starts < :end and b.ends > :start)
            order by {mates} s.capacity, random() limit :most""";
    /** How many team mates have a desk in the same neighbourhood that day. */
    private static final String MATES = """
            (select count(*) from booking b join space o on o.id = b.space_id join team_member m on m.person_id = b.person_id
             where m.team_id = any(:teams) and o.neighbourhood_id = s.neighbourhood_id and b.floor_id = s.floor_id
               and b.day = :day and b.status in ('BOOKED', 'CHECKED_IN')) desc,\s""";

    /** Free desks kept at hand for one wish. */
    private static final int CARDS = 200;

    private static final Duration FRESH = Duration.ofSeconds(5);

    /** What is asked for; equal wishes share one deck. */
    private record Wish(AnyOf any, TimeSlot slot, int organisation) {}

    private final Session entities;
    private final Remembered<Wish, Queue<Integer>> atHand;

    FittingSpaces(Session entities, Clock clock) {
        this.entities = entities;
        this.atHand = new Remembered<>(2_000, FRESH, clock);
    }

    /**
     * Inside key of a desk that was free a few seconds ago, given to nobody else meanwhile; the claim tells whether it still
     * is. One look at the database serves many callers so. Empty when there is none at hand, which says nothing.
     */
    Optional<Integer> atHand(AnyOf any, TimeSlot slot, BuildingCard building, int organisation) {
        if (any.kind() != SpaceKind.DESK || any.nearTeam()) {
            return Optional.empty();
        }
        Queue<Integer> desks = atHand.get(
                new Wish(any, slot, organisation),
                left -> !left.isEmpty(),
                wish -> new ConcurrentLinkedQueue<>(free(any, slot, building, organisation, Set.of(), CARDS)));
        return Optional.ofNullable(desks.poll());
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

    /** Inside keys of free spaces, best first. */
    List<Integer> free(
            AnyOf any, TimeSlot slot, BuildingCard building, int organisation, Set<Integer> teams, int most) {
        return QuarkusTransaction.joiningExisting().call(() -> read(any, slot, building, organisation, teams, most));
    }

    private List<Integer> read(
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
                .setParameter("building", building.key())
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
