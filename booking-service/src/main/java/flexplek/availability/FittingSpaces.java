package flexplek.availability;

import flexplek.claim.Ask;
import flexplek.platform.OneColumn;
import flexplek.platform.Remembered;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.hibernate.Session;

/**
 * Chooses spaces that fit and are free: best first, and among equals in an order of each person's own for each slot, so that a
 * rush spreads itself.
 */
@ApplicationScoped
public class FittingSpaces {

    /**
     * What is taken is read once and kept in a hash, whatever the planner believes of a day that nobody has booked yet: as
     * a join it was a loop over the floor's bookings for each space.
     */
    private static final String FREE = """
        select s.id from space s join neighbourhood n on n.id = s.neighbourhood_id {mates}
        where {place} and s.kind = :kind and s.in_service and s.amenities @> cast(:amenities as text[])
          and s.capacity >= :people and (n.organisation_id is null or n.organisation_id = :organisation)
          and s.id not in (select b.space_id from booking b join floor f on f.id = b.floor_id
            where f.building_id = :building and b.day = :day
            and b.live and b.starts < :end and b.ends > :start)
        order by {before} {nearest} s.capacity, hashint4extended(s.id, :chance) limit :most""";
    /**
     * How many team mates have a desk in each neighbourhood that day: counted once, however many spaces there are. Who
     * shows nobody when they are in weighs nothing.
     */
    private static final String MATES = """
        left join (select o.neighbourhood_id, count(distinct b.person_id) as mates
          from team_member m join person p on p.id = m.person_id and p.visibility <> 'NOBODY'
          join booking b on b.person_id = p.id and b.day = :day and b.kind = 'DESK' and b.live
            and b.status <> 'OFFERED'
          join space o on o.id = b.space_id
          where m.team_id = any(:teams) and p.id <> :me group by o.neighbourhood_id
        ) near on near.neighbourhood_id = s.neighbourhood_id""";

    /** Those that somebody had before, in the order in which they would rather have them again. */
    private static final String HAD_BEFORE = "array_position(cast(:before as int[]), s.id),";

    private static final String MOST_MATES = "coalesce(near.mates, 0) desc,";

    /** Free desks kept at hand for one wish. */
    private static final int AT_HAND = 200;

    private static final Duration OLDEST = Duration.ofSeconds(10);

    /** What is asked for; equal wishes share what is at hand. */
    private record Wish(AnyOf any, TimeSlot slot, int organisation) {}

    private final Session entities;
    private final Remembered<Wish, Queue<Integer>> atHand;

    FittingSpaces(Session entities, Clock clock) {
        this.entities = entities;
        this.atHand = new Remembered<>(2_000, OLDEST, clock);
    }

    /**
     * Inside key of a desk that was free a few seconds ago, given to nobody else meanwhile; the claim tells whether it still
     * is. One look at the database serves many callers so. Empty when there is none at hand, which says nothing.
     */
    public Optional<Integer> atHand(AnyOf any, Ask ask, BuildingCard building) {
        if (any.kind() != SpaceKind.DESK || any.nearTeam()) {
            return Optional.empty();
        }
        Queue<Integer> desks = atHand.get(
                new Wish(any, ask.slot(), ask.organisation()),
                left -> !left.isEmpty(),
                wish -> new ConcurrentLinkedQueue<>(free(any, ask, building, AT_HAND)));
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
    public List<Integer> free(AnyOf any, Ask ask, BuildingCard building, int most) {
        return free(any, ask, building, List.of(), most);
    }

    /** As {@link #free(AnyOf, Ask, BuildingCard, int)}; {@code before}: inside keys of those to be had rather, if they fit. */
    public List<Integer> free(AnyOf any, Ask ask, BuildingCard building, List<Integer> before, int most) {
        return QuarkusTransaction.joiningExisting().call(() -> read(any, ask, building, before, most));
    }

    private List<Integer> read(AnyOf any, Ask ask, BuildingCard building, List<Integer> before, int most) {
        boolean nearTeam = any.nearTeam() && !ask.teams().isEmpty();
        Place place = place(any);
        TimeSlot slot = ask.slot();
        var query = OneColumn.of(
                        entities,
                        FREE.replace("{place}", place.where)
                                .replace("{mates}", nearTeam ? MATES : "")
                                .replace("{before}", before.isEmpty() ? "" : HAD_BEFORE)
                                .replace("{nearest}", nearTeam ? MOST_MATES : ""),
                        Integer.class)
                .setParameter("place", place.key)
                .setParameter("kind", any.kind().name())
                .setParameter("amenities", any.amenities().toArray(String[]::new))
                .setParameter("people", any.people())
                .setParameter("organisation", ask.organisation())
                .setParameter("building", building.key())
                .setParameter("day", slot.day(building.zone()))
                .setParameter("start", slot.start())
                .setParameter("end", slot.end())
                .setParameter("chance", (long) Objects.hash(ask.person().key(), slot))
                .setParameter("most", most);
        if (!before.isEmpty()) {
            query.setParameter("before", before.toArray(Integer[]::new));
        }
        if (nearTeam) {
            query.setParameter("teams", ask.teams().toArray(Integer[]::new))
                    .setParameter("me", ask.person().key());
        }
        return query.getResultStream().toList();
    }
}
