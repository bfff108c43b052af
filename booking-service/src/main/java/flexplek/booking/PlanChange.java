package flexplek.booking;

import flexplek.claim.Ask;
import flexplek.claim.Change;
import flexplek.claim.Claim;
import flexplek.claim.Meeting;
import flexplek.claim.Meetings;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.rule.TimeSlot;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads a booking that somebody wants to be otherwise, and refuses what no rule needs to be asked for. */
@ApplicationScoped
class PlanChange {

    /**
     * A booking as it was read, and the slot and space it is to have, and what it is to be about; {@code seenLive} and {@code
     * seen} are what whoever asks knows of it.
     */
    record Planned(
            Booking booking,
            UUID personId,
            boolean seenLive,
            TimeSlot seen,
            SpaceCard had,
            @Nullable Meeting wasAbout,
            SpaceCard space,
            TimeSlot slot,
            @Nullable Meeting meeting) {

        /** Whether there is nothing to do. */
        boolean stands() {
            return seenLive && !moves() && Objects.equals(meeting, wasAbout);
        }

        /** Whether a rule is to be asked. */
        boolean moves() {
            return space.key() != had.key() || !slot.equals(seen);
        }

        private boolean isOfDesk() {
            return space.key() == had.key() ? booking.isOfDesk() : space.kind() == SpaceKind.DESK;
        }

        /** Asked for by the maker of {@code ask}. */
        Change change(Ask ask, Instant now) {
            return new Change(
                    booking.had(had, wasAbout),
                    new Claim(
                                    booking.id(),
                                    space,
                                    ask.person(),
                                    ask.madeBy(),
                                    ask.organisation(),
                                    slot,
                                    now,
                                    booking.teamDayId())
                            .about(meeting));
        }
    }

    private final Bookings bookings;
    private final Whose whose;
    private final People people;
    private final Cards cards;
    private final Meetings meetings;
    private final Clock clock;

    PlanChange(Bookings bookings, Whose whose, People people, Cards cards, Meetings meetings, Clock clock) {
        this.bookings = bookings;
        this.whose = whose;
        this.people = people;
        this.cards = cards;
        this.meetings = meetings;
        this.clock = clock;
    }

    /** {@code space}: null for the one that it has. */
    @Transactional(dontRollbackOn = BookingRefused.class) // when it was met past its grace, its release stands
    public Planned of(Caller caller, UUID id, String ifMatch, BookingChange wanted, @Nullable SpaceCard space) {
        Booking booking = whose.mine(caller, bookings.lock(id).orElse(null));
        boolean onlyMaker = whose.isOnlyMaker(caller, booking);
        whose.refuseUnlessTheirsToChange(caller, booking);
        Booking.Place seen = onlyMaker ? booking.placeAtStart() : booking.place();
        SpaceCard had = cards.space(seen.space());
        Meeting wasAbout = (onlyMaker ? meetings.atStart(List.of(id)) : meetings.of(List.of(id))).get(id);
        Planned planned = new Planned(
                booking,
                people.id(booking.person()),
                onlyMaker ? !booking.isGivenUpBeforeStart() : booking.status().isLive(),
                seen.slot(),
                had,
                wasAbout,
                space == null ? had : space,
                wanted.of(seen.slot()),
                wanted.of(wasAbout));
        int version = onlyMaker ? BookingViews.versionToMaker(booking) : booking.version();
        Preconditions.match(ifMatch, version, planned::stands);
        if (!planned.stands()) {
            if (onlyMaker) {
                booking.refuseToMaker(clock.instant());
            }
            refuse(planned);
        }
        return planned;
    }

    private void refuse(Planned planned) {
        Booking booking = planned.booking;
        if (planned.space.building().key() != booking.building()) {
            throw new BookingRefused(new BookingRefusal.OtherBuilding());
        }
        if (planned.isOfDesk() && (planned.meeting != null || meetings.hasCompany(booking.id()))) {
            throw new BookingRefused(new BookingRefusal.NotForDesk());
        }
        booking.checkChange(
                planned.space.key(),
                planned.slot,
                planned.slot.day(planned.space.building().zone()),
                clock.instant());
    }
}
