package flexplek.claim;

import flexplek.rule.Refusal;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.ClosedTimes;
import flexplek.space.ClosedUntil;
import flexplek.space.SpaceCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Finds out what stood in the way of a claim; a booking that is changed is not in its own way. */
@ApplicationScoped
class Conflicts {

    /** The space as it is now; {@code booking} is a live one that stands in the way, if there is one. */
    private record Found(
            boolean inService,
            @Nullable String outReason,
            @Nullable ClosedUntil closed,
            boolean open,
            @Nullable InTheWay booking) {}

    /**
     * {@code overdue}: its person did not check in before the grace ended, or did not accept in time, so it need not stand in the
     * way; {@code offer}: null unless the place is only held.
     */
    private record InTheWay(
            UUID id,
            int space,
            boolean ofPerson,
            int madeBy,
            TimeSlot slot,
            @Nullable Stood stood,
            boolean overdue,
            Claim.@Nullable Offer offer) {}

    /** What whoever made it for somebody else goes on knowing of it, once it was changed after its start. */
    private record Stood(int space, TimeSlot slot) {}

    private static final String LOOK = """
            select s.in_service, s.out_reason, o.closed, o.reason, o.starts as closed_from, o.ends as closed_until, n.organisation_id is null or n.organisation_id = :organisation as open,
              b.id, b.space_id, coalesce(b.once_class = once_class(:kind) and b.person_id = :person, false) as of_person,
              b.made_by, b.starts, b.ends, b.stood_space_id, b.stood_starts, b.stood_ends, b.status = 'BOOKED' and b.release_at <= :decided
                or b.status = 'OFFERED' and e.offered_until <= :now as overdue,
              e.id as entry, e.offered_until
            from space s join neighbourhood n on n.id = s.neighbourhood_id {out}
            left join lateral (
              select id, space_id, person_id, made_by, once_class, starts, ends, status, release_at,
                stood_space_id, stood_starts, stood_ends from booking
              where space_id = s.id and during && tstzrange(:start, :end, '[)') and live and id <> :id and id <> :aside
              union
              select id, space_id, person_id, made_by, once_class, starts, ends, status, release_at,
                stood_space_id, stood_starts, stood_ends from booking
              where person_id = :person and once_class = once_class(:kind)
                and during && tstzrange(:start, :end, '[)') and live and id <> :id and id <> :aside) b on true
            left join waitlist_entry e
              on b.status = 'OFFERED' and e.person_id = b.person_id and e.booking_id = b.id and e.status = 'OFFERED'
            where s.id = :space order by b.starts""".replace("{out}", ClosedTimes.OUT_IN_SLOT);

    private final Session entities;
    private final LapsedOffers lapsedOffers;
    private final ReleaseOverdue releaseOverdue;
    private final Cards cards;
    private final Clock clock;

    Conflicts(Session entities, LapsedOffers lapsedOffers, ReleaseOverdue releaseOverdue, Cards cards, Clock clock) {
        this.entities = entities;
        this.lapsedOffers = lapsedOffers;
        this.releaseOverdue = releaseOverdue;
        this.cards = cards;
        this.clock = clock;
    }

    /** Why a claim was lost; empty when nothing stands in the way any more, also because it was overdue and is released now. */
    Optional<Refusal> of(Claim claim) {
        return of(claim, claim.id());
    }

    /** As {@link #of(Claim)}; {@code aside} is a booking that is not in its way either. */
    Optional<Refusal> of(Claim claim, UUID aside) {
        List<Found> found = look(claim, aside);
        Found space = found.getFirst();
        if (!space.inService) {
            return Optional.of(Refusal.TakenOutOfUse.forGood(space.outReason));
        }
        if (space.closed != null) {
            return Optional.of(Refusal.TakenOutOfUse.of(
                    space.closed, claim.space().building().zone()));
        }
        if (!space.open) {
            return Optional.of(new Refusal.NotForYourOrganisation());
        }
        return ofBookings(claim, found);
    }

    /** As {@link #of}, whatever is so with the space itself. */
    Optional<Refusal> ofBookings(Claim claim) {
        return ofBookings(claim, look(claim, claim.id()));
    }

    private Optional<Refusal> ofBookings(Claim claim, List<Found> found) {
        List<InTheWay> bookings =
                found.stream().flatMap(f -> Stream.ofNullable(f.booking)).toList();
        Optional<Refusal> refusal = ofPerson(claim, bookings)
                .or(() -> bookings.stream()
                        .filter(b -> !b.overdue && b.space == claim.space().key())
                        .findFirst()
                        .map(b -> new Refusal.SpaceTaken(claim.space().id(), b.slot, List.of())));
        if (refusal.isEmpty()) {
            end(bookings.stream().filter(InTheWay::overdue).toList());
        }
        return refusal;
    }

    private void end(List<InTheWay> overdue) {
        Instant now = clock.instant();
        QuarkusTransaction.joiningExisting()
                .run(() -> overdue.stream()
                        .flatMap(b -> Stream.ofNullable(b.offer))
                        .forEach(offer -> lapsedOffers.end(offer.waitlistEntryId(), now)));
        releaseOverdue.of(
                overdue.stream().filter(b -> b.offer == null).map(InTheWay::id).toList(), now);
    }

    /** What another booking of the person says, where a person has but one of a kind at a time. */
    Optional<Refusal> ofPerson(Claim claim) {
        return ofPerson(
                claim,
                look(claim, claim.id()).stream()
                        .flatMap(f -> Stream.ofNullable(f.booking))
                        .toList());
    }

    /** A booking before an offer, which ends by itself. */
    private Optional<Refusal> ofPerson(Claim claim, List<InTheWay> bookings) {
        return bookings.stream()
                .filter(b -> !b.overdue && b.ofPerson)
                .min(Comparator.comparing(b -> b.offer != null))
                .map(b -> b.offer == null ? booked(claim, b) : held(cards.space(b.space), b.slot, b.offer));
    }

    /** Who books for somebody else is told how it stood at its start, and of one that was moved to here since, nothing. */
    private static Refusal booked(Claim claim, InTheWay b) {
        Stood stood = claim.isForAnother() ? b.stood : null;
        if (stood == null) {
            return new Refusal.PersonAlreadyBooked(
                    b.id, b.slot, b.space == claim.space().key(), b.madeBy);
        }
        return stood.slot.overlaps(claim.slot())
                ? new Refusal.PersonAlreadyBooked(
                        b.id, stood.slot, stood.space == claim.space().key(), b.madeBy)
                : new Refusal.NotPossibleForThem();
    }

    private static Refusal held(SpaceCard space, TimeSlot slot, Claim.Offer offer) {
        return new Refusal.OfferHeld(
                offer.waitlistEntryId(),
                space.id(),
                space.name(),
                slot,
                offer.until(),
                space.building().zone());
    }

    /** A read of its own, which keeps no connection beyond its end, unless a transaction is under way. */
    private List<Found> look(Claim claim, UUID aside) {
        return QuarkusTransaction.joiningExisting().call(() -> read(claim, aside));
    }

    private List<Found> read(Claim claim, UUID aside) {
        return entities.createNativeQuery(LOOK, Tuple.class)
                .setParameter("id", claim.id())
                .setParameter("aside", aside)
                .setParameter("organisation", claim.organisation())
                .setParameter("kind", claim.space().kind().name())
                .setParameter("person", claim.person().key())
                .setParameter("start", claim.slot().start())
                .setParameter("end", claim.slot().end())
                .setParameter("now", clock.instant())
                .setParameter("decided", releaseOverdue.decided(clock.instant()))
                .setParameter("space", claim.space().key())
                .getResultStream()
                .map(Conflicts::found)
                .toList();
    }

    private static Found found(Tuple row) {
        UUID booking = row.get("id", UUID.class);
        return new Found(
                row.get("in_service", Boolean.class),
                row.get("out_reason", String.class),
                row.get("closed") == null
                        ? null
                        : new ClosedUntil(
                                row.get("reason", String.class),
                                row.get("closed_from", Instant.class),
                                row.get("closed_until", Instant.class)),
                row.get("open", Boolean.class),
                booking == null
                        ? null
                        : new InTheWay(
                                booking,
                                row.get("space_id", Integer.class),
                                row.get("of_person", Boolean.class),
                                row.get("made_by", Integer.class),
                                new TimeSlot(row.get("starts", Instant.class), row.get("ends", Instant.class)),
                                stood(row),
                                row.get("overdue", Boolean.class),
                                offer(row)));
    }

    private static @Nullable Stood stood(Tuple row) {
        Integer space = row.get("stood_space_id", Integer.class);
        return space == null
                ? null
                : new Stood(
                        space,
                        new TimeSlot(row.get("stood_starts", Instant.class), row.get("stood_ends", Instant.class)));
    }

    private static Claim.@Nullable Offer offer(Tuple row) {
        UUID entry = row.get("entry", UUID.class);
        return entry == null ? null : new Claim.Offer(entry, row.get("offered_until", Instant.class));
    }
}
