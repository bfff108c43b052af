package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Change;
import flexplek.claim.Claim;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.audit.AuditTrail;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a booking that somebody wants to be otherwise, and refuses what no rule needs to be asked for. */
@ApplicationScoped
class PlanChange {

    /** A booking as it was read, and the slot and space it is to have; {@code stands} when there is nothing to do. */
    record Planned(Booking booking, UUID personId, SpaceCard had, SpaceCard space, TimeSlot slot, boolean stands) {

        /** Asked for by the maker of {@code ask}. */
        Change change(Ask ask, Instant now) {
            return new Change(
                    booking.had(had),
                    new Claim(
                            booking.id(),
                            space,
                            ask.person(),
                            ask.madeBy(),
                            ask.organisation(),
                            slot,
                            now,
                            booking.teamDayId()));
        }
    }

    private final Bookings bookings;
    private final Whose whose;
    private final People people;
    private final Cards cards;
    private final AuditTrail audit;
    private final Clock clock;

    PlanChange(Bookings bookings, Whose whose, People people, Cards cards, AuditTrail audit, Clock clock) {
        this.bookings = bookings;
        this.whose = whose;
        this.people = people;
        this.cards = cards;
        this.audit = audit;
        this.clock = clock;
    }

    /** {@code space}: null for the one that it has. */
    @Transactional(dontRollbackOn = BookingRefused.class) // when it was met past its grace, its release stands
    public Planned of(Caller caller, UUID id, String ifMatch, BookingChange wanted, @Nullable SpaceCard space) {
        Booking booking = whose.mine(caller, bookings.lock(id).orElse(null));
        boolean onlyMaker = whose.isOnlyMaker(caller, booking);
        refuseUnlessTheirs(caller, booking);
        Booking.Place seen = onlyMaker ? booking.placeAtStart() : booking.place();
        boolean seenLive =
                onlyMaker ? !booking.isGivenUpBeforeStart() : booking.status().isLive();
        SpaceCard had = cards.space(seen.space());
        SpaceCard to = space == null ? had : space;
        TimeSlot slot = wanted.of(seen.slot());
        boolean stands = seenLive && to.key() == had.key() && slot.equals(seen.slot());
        Planned planned = new Planned(booking, people.id(booking.person()), had, to, slot, stands);
        int version = onlyMaker ? BookingViews.versionToMaker(booking) : booking.version();
        Preconditions.match(ifMatch, version, planned::stands);
        if (!planned.stands()) {
            if (onlyMaker) {
                refuseToMaker(booking);
            }
            refuse(planned);
        }
        return planned;
    }

    private void refuseUnlessTheirs(Caller caller, Booking booking) {
        if (booking.person() == caller.key()) {
            return;
        }
        if (booking.madeBy() != caller.key()) {
            throw Problems.forbidden(Wording.of(BookingWords.class, BookingWords::notYoursToChange));
        }
        audit.thisOneIsOfPower();
    }

    /** Says no more of what became of it than its maker may know. */
    private void refuseToMaker(Booking booking) {
        if (booking.isGivenUpBeforeStart()) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(BookingStatus.CANCELLED));
        }
        if (booking.hasBegun(clock.instant())) {
            throw new BookingRefused(new BookingRefusal.BegunForThem());
        }
        if (booking.wasPresent()) {
            throw new Refused(new Refusal.NotPossibleForThem());
        }
    }

    private void refuse(Planned planned) {
        Booking booking = planned.booking;
        if (planned.space.building().key() != booking.building()) {
            throw new BookingRefused(new BookingRefusal.OtherBuilding());
        }
        booking.checkChange(
                planned.space.key(),
                planned.slot,
                planned.slot.day(planned.space.building().zone()),
                clock.instant());
    }
}
