package flexplek.waitlist;

import flexplek.availability.AnyOf;
import flexplek.availability.FittingSpaces;
import flexplek.claim.Ask;
import flexplek.claim.ReleaseOverdue;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.ClosedTimes;
import flexplek.space.ClosedUntil;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/**
 * Whether somebody could have a space but that it is taken: one waits for what others hold, and for a building that is full,
 * not for what a rule or another booking of one's own keeps from one.
 */
@ApplicationScoped
class CouldHave {

    private final RuleBook ruleBook;
    private final Cards cards;
    private final FittingSpaces fitting;
    private final ReleaseOverdue releaseOverdue;
    private final Session entities;
    private final Clock clock;

    CouldHave(
            RuleBook ruleBook,
            Cards cards,
            FittingSpaces fitting,
            ReleaseOverdue releaseOverdue,
            Session entities,
            Clock clock) {
        this.ruleBook = ruleBook;
        this.cards = cards;
        this.fitting = fitting;
        this.releaseOverdue = releaseOverdue;
        this.entities = entities;
        this.clock = clock;
    }

    /** Refuses what waiting would not help; true when there is nothing to wait for. */
    boolean now(SpaceCard space, Ask ask) {
        boolean full = isFull(space.building(), space.kind(), space.neighbourhoodKey(), ask);
        boolean taken = isTaken(space, ask);
        return !full && !taken;
    }

    /** As {@link #now(SpaceCard, Ask)}. */
    boolean now(AnyOf any, Ask ask) {
        BuildingCard building = cards.building(any.building());
        boolean full = isFull(building, any.kind(), any.neighbourhood(), ask);
        if (full) {
            return false;
        }
        boolean free = !fitting.free(any, ask, building, 1).isEmpty();
        if (!free) {
            fitting.whyNothing(any, ask, building)
                    .filter(no -> no.refusal() instanceof Refusal.RuleBroken)
                    .ifPresent(no -> refuse(ask, no));
        }
        return free;
    }

    /** Whether the building has as many as its cap allows; any other no is said. */
    private boolean isFull(BuildingCard building, SpaceKind kind, @Nullable Integer neighbourhood, Ask ask) {
        Instant now = clock.instant();
        Asked asked =
                new Asked(building, kind, ask.slot(), ask.person().key(), ask.organisation(), now).in(neighbourhood);
        ruleBook.admit(Occasion.BOOKING, asked).no().ifPresent(no -> refuse(ask, no));
        if (!now.isBefore(ask.slot().start())) {
            throw new WaitlistRefused(new WaitlistRefusal.HasStarted());
        }
        releaseOverdue.inBuilding(building.key(), now);
        refuseBesideOwn(ask, kind);
        boolean full = false;
        Optional<Verdict.No> counted =
                ruleBook.admitAll(Occasion.BOOKING, List.of(asked)).getFirst().no();
        if (counted.isPresent()) {
            full = counted.get().refusal() instanceof Refusal.BuildingFull;
            if (!full) {
                refuse(ask, counted.get());
            }
        }
        return full;
    }

    private boolean isTaken(SpaceCard space, Ask ask) {
        Tuple row = entities.createNativeQuery("""
                        select s.in_service, s.out_reason, o.closed, o.reason, o.starts, o.ends,
                          n.organisation_id is null or n.organisation_id = :organisation as open,
                          exists (select from booking b where b.space_id = s.id and b.live
                            and b.during && tstzrange(:start, :end, '[)')) as taken
                        from space s join neighbourhood n on n.id = s.neighbourhood_id {out}
                        where s.id = :space""".replace("{out}", ClosedTimes.OUT_IN_SLOT), Tuple.class)
                .setParameter("organisation", ask.organisation())
                .setParameter("start", ask.slot().start())
                .setParameter("end", ask.slot().end())
                .setParameter("space", space.key())
                .getSingleResult();
        if (!row.get("in_service", Boolean.class)) {
            refuse(Refusal.TakenOutOfUse.forGood(row.get("out_reason", String.class)));
        }
        if (row.get("closed") != null) {
            refuse(Refusal.TakenOutOfUse.of(
                    new ClosedUntil(
                            row.get("reason", String.class),
                            row.get("starts", Instant.class),
                            row.get("ends", Instant.class)),
                    space.building().zone()));
        }
        if (!row.get("open", Boolean.class)) {
            refuse(new Refusal.NotForYourOrganisation());
        }
        return row.get("taken", Boolean.class);
    }

    /** Where a person has but one of a kind at a time, and has it. */
    private void refuseBesideOwn(Ask ask, SpaceKind kind) {
        entities.createNativeQuery("""
                        select id, starts, ends, made_by from booking
                        where person_id = :person and once_class = once_class(:kind) and live
                          and during && tstzrange(:start, :end, '[)') order by starts limit 1""", Tuple.class)
                .setParameter("person", ask.person().key())
                .setParameter("kind", kind.name())
                .setParameter("start", ask.slot().start())
                .setParameter("end", ask.slot().end())
                .getResultStream()
                .findFirst()
                .ifPresent(row -> refuse(new Refusal.PersonAlreadyBooked(
                        row.get("id", UUID.class),
                        new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                        false,
                        row.get("made_by", Integer.class))));
    }

    private static void refuse(Ask ask, Verdict.No no) {
        throw Refused.of(no.refusal(), no, ask.madeBy().key());
    }

    private static void refuse(Refusal refusal) {
        throw new Refused(refusal);
    }
}
