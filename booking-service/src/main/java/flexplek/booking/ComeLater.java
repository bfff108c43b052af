package flexplek.booking;

import flexplek.claim.BookingEvent;
import flexplek.outbox.Outbox;
import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.BuildingCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody says that they come later than their booking starts, or who made it for them says so before the start: the space waits
 * longer. In the transaction under way.
 */
@ApplicationScoped
class ComeLater {

    private final Bookings bookings;
    private final BookingViews views;
    private final LaterAsSeen seen;
    private final LaterByRule rule;
    private final Outbox outbox;
    private final Clock clock;

    ComeLater(Bookings bookings, BookingViews views, LaterAsSeen seen, LaterByRule rule, Outbox outbox, Clock clock) {
        this.bookings = bookings;
        this.views = views;
        this.seen = seen;
        this.rule = rule;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** What was said already stays said. */
    Booking at(Caller caller, UUID id, @Nullable String ifMatch, Instant expectedAt) {
        if (!expectedAt.equals(expectedAt.truncatedTo(ChronoUnit.MINUTES))) {
            throw Problems.badField("expectedAt", Wording.of(BookingWords.class, BookingWords::wholeMinute));
        }
        Booking locked = bookings.lock(id).orElse(null);
        Instant now = clock.instant();
        Booking booking = seen.theirs(caller, locked, ifMatch, expectedAt, now);
        if (seen.stands(caller, booking, expectedAt, now)) {
            return booking;
        }
        if (seen.isThereUntold(caller, booking)) {
            booking.checkLater(expectedAt, now);
            rule.checked(caller, booking, expectedAt, now);
            booking.expectUnheard(expectedAt);
            bookings.flush();
            return booking;
        }
        booking.checkExpected(expectedAt, now);
        BuildingCard building = rule.checked(caller, booking, expectedAt, now);
        booking.expect(expectedAt, building.graceMinutes(), now);
        tell(booking, caller);
        return booking;
    }

    /** The grace counts from the start again; where nobody said anything, that stays so. */
    Booking atStart(Caller caller, UUID id, @Nullable String ifMatch) {
        Booking locked = bookings.lock(id).orElse(null);
        Instant now = clock.instant();
        Booking booking = seen.theirs(caller, locked, ifMatch, null, now);
        if (seen.stands(caller, booking, null, now)) {
            return booking;
        }
        if (seen.isThereUntold(caller, booking)) {
            booking.expectUnheard(null);
            bookings.flush();
        } else if (booking.expectAtStart(now)) {
            tell(booking, caller);
        }
        return booking;
    }

    /** The latest time that the caller may say of a booking that they see; empty where there is none any more. */
    Optional<Instant> latest(Caller caller, Booking booking) {
        Instant now = clock.instant();
        return seen.isOpen(caller, booking, now) ? rule.latest(booking, now) : Optional.empty();
    }

    private void tell(Booking booking, Caller caller) {
        int before = booking.version();
        bookings.flush();
        bookings.keepOffers(booking.id(), before, booking.version());
        outbox.write(new BookingEvent.BookingAwaited(
                views.outline(booking), booking.expectedAt(), booking.graceEnds(), caller.personId()));
    }
}
