package flexplek.availability;

import flexplek.claim.Ask;
import flexplek.platform.OneColumn;
import flexplek.platform.Remembered;
import flexplek.rule.Admission;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import flexplek.space.ClosedTimes;
import flexplek.space.SpaceKind;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
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
          {ruled}
          and {open}
          and s.id not in (select b.space_id from booking b join floor f on f.id = b.floor_id
            where f.building_id = :building and b.day = :day
            and b.live and b.starts < :end and b.ends > :start)
        order by {before} {nearest} s.capacity, hashint4extended(s.id, :chance) limit :most""".replace("{open}", ClosedTimes.OPEN_IN_SLOT);
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

    /** Where rules keep a person out of some neighbourhoods; where they do not, nothing of it is asked. */
    private static final String RULED = "and (n.id = any(:named)) = :only";

    private static final String MOST_MATES = "coalesce(near.mates, 0) desc,";

    /** Free desks kept at hand for one wish. */
    private static final int AT_HAND = 200;

    private static final Duration OLDEST = Duration.ofSeconds(10);

    /** What is asked for; equal wishes share what is at hand. */
    private record Wish(AnyOf any, TimeSlot slot, int organisation, Set<Integer> named, boolean only) {}

    private final Session entities;
    private final RuleBook ruleBook;
    private final Clock clock;
    private final Remembered<Wish, Queue<Integer>> atHand;

    FittingSpaces(Session entities, RuleBook ruleBook, Clock clock) {
        this.entities = entities;
        this.ruleBook = ruleBook;
        this.clock = clock;
        this.atHand = new Remembered<>(2_000, OLDEST, clock);
    }

    private Asked asked(AnyOf any, Ask ask, BuildingCard building) {
        Asked asked = new Asked(
                        building, any.kind(), ask.slot(), ask.person().key(), ask.organisation(), clock.instant())
                .in(any.neighbourhood());
        return ask.isOwn() ? asked.with(ask.teams()) : asked;
    }

    /** Why a rule refuses every space that fits, before any is looked for; a yes may be old, and the claim asks again. */
    public Optional<Verdict.No> ruledOut(AnyOf any, Ask ask, BuildingCard building) {
        Asked asked = asked(any, ask, building);
        return ruleBook.admittedByRemembered(Occasion.BOOKING, asked)
                .no()
                .flatMap(_ -> ruleBook.admit(Occasion.BOOKING, asked).no());
    }

    /** Why none was found: a rule that refuses every neighbourhood that was asked for; empty when nothing is free. */
    public Optional<Verdict.No> whyNothing(AnyOf any, Ask ask, BuildingCard building) {
        Asked asked = asked(any, ask, building);
        Admission admission = ruleBook.admit(Occasion.BOOKING, asked);
        return admission.no().isPresent() || admission.isEverywhere()
                ? admission.no()
                : QuarkusTransaction.joiningExisting()
                        .call(() -> whyNowhere(neighbourhoods(any, ask), asked, admission));
    }

    private Optional<Verdict.No> whyNowhere(List<Integer> neighbourhoods, Asked asked, Admission admission) {
        return neighbourhoods.isEmpty() || neighbourhoods.stream().anyMatch(admission::isIn)
                ? Optional.empty()
                : ruleBook.admit(Occasion.BOOKING, asked.in(neighbourhoods.getFirst()))
                        .no();
    }

    /** Inside keys of those in which a space of the wished kind may be, as far as they are not held for others. */
    private List<Integer> neighbourhoods(AnyOf any, Ask ask) {
        Place place = place(any);
        return OneColumn.of(entities, """
                        select distinct s.neighbourhood_id
                        from space s join neighbourhood n on n.id = s.neighbourhood_id
                        where s.kind = :kind and (n.organisation_id is null or n.organisation_id = :organisation)
                          and {place} order by 1""".replace("{place}", place.where), Integer.class)
                .setParameter("organisation", ask.organisation())
                .setParameter("kind", any.kind().name())
                .setParameter("place", place.key)
                .getResultList();
    }

    /**
     * Inside key of a desk that was free a few seconds ago, given to nobody else meanwhile; the claim tells whether it still
     * is. One look at the database serves many callers so. Empty when there is none at hand, which says nothing.
     */
    public Optional<Integer> atHand(AnyOf any, Ask ask, BuildingCard building) {
        if (any.kind() != SpaceKind.DESK || any.nearTeam()) {
            return Optional.empty();
        }
        Admission admission = ruleBook.admittedByRemembered(Occasion.BOOKING, asked(any, ask, building));
        if (admission.refusal().isPresent()) {
            return Optional.empty();
        }
        Queue<Integer> desks = atHand.get(
                new Wish(any, ask.slot(), ask.organisation(), admission.neighbourhoods(), admission.only()),
                left -> !left.isEmpty(),
                wish -> new ConcurrentLinkedQueue<>(free(any, ask, building, admission, List.of(), AT_HAND)));
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

    /** Inside keys of free spaces that no rule keeps from the person, best first. */
    public List<Integer> free(AnyOf any, Ask ask, BuildingCard building, int most) {
        return free(any, ask, building, List.of(), most);
    }

    /** As {@link #free(AnyOf, Ask, BuildingCard, int)}; {@code before}: inside keys of those to be had rather, if they fit. */
    public List<Integer> free(AnyOf any, Ask ask, BuildingCard building, List<Integer> before, int most) {
        Admission admission = ruleBook.admit(Occasion.BOOKING, asked(any, ask, building));
        return admission.refusal().isPresent() ? List.of() : free(any, ask, building, admission, before, most);
    }

    private List<Integer> free(
            AnyOf any, Ask ask, BuildingCard building, Admission admission, List<Integer> before, int most) {
        return QuarkusTransaction.joiningExisting().call(() -> read(any, ask, building, admission, before, most));
    }

    private List<Integer> read(
            AnyOf any, Ask ask, BuildingCard building, Admission admission, List<Integer> before, int most) {
        boolean nearTeam = any.nearTeam() && !ask.teams().isEmpty();
        Place place = place(any);
        TimeSlot slot = ask.slot();
        var query = OneColumn.of(
                        entities,
                        FREE.replace("{place}", place.where)
                                .replace("{ruled}", admission.isEverywhere() ? "" : RULED)
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
        if (!admission.isEverywhere()) {
            query.setParameter("named", admission.named()).setParameter("only", admission.only());
        }
        if (nearTeam) {
            query.setParameter("teams", ask.teams().toArray(Integer[]::new))
                    .setParameter("me", ask.person().key());
        }
        return query.getResultStream().toList();
    }
}
