package flexplek.guest;

import flexplek.booking.Booking;
import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.booking.BookingWords;
import flexplek.booking.Bookings;
import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Says where and when a guest of the caller may be expected. */
@ApplicationScoped
class Arrange {

    private static final Duration AHEAD = Duration.ofDays(366);

    private final Visible visible;
    private final Bookings bookings;
    private final Cards cards;
    private final Clock clock;

    Arrange(Visible visible, Bookings bookings, Cards cards, Clock clock) {
        this.visible = visible;
        this.bookings = bookings;
        this.cards = cards;
        this.clock = clock;
    }

    /** In a building that the host uses; on one day of its clock, still to come, and not too far off. */
    WhereAndWhen in(Caller host, UUID building, TimeSlot slot) {
        return in(visible.buildingCard(host, building), slot);
    }

    /** As {@link #in(Caller, UUID, TimeSlot)}, where a guest of the host is expected already (inside key). */
    WhereAndWhen stillIn(int building, TimeSlot slot) {
        return in(cards.building(building), slot);
    }

    private WhereAndWhen in(BuildingCard building, TimeSlot slot) {
        Instant now = clock.instant();
        Instant midnight = slot.day(building.zone())
                .plusDays(1)
                .atStartOfDay(building.zone())
                .toInstant();
        if (slot.end().isAfter(midnight)) {
            throw bad("end", GuestWords::sameDay);
        }
        if (!slot.end().isAfter(now)) {
            throw bad("end", GuestWords::stillToCome);
        }
        if (slot.start().isAfter(now.plus(AHEAD))) {
            throw bad("start", GuestWords::withinAYear);
        }
        return new WhereAndWhen(building.key(), null, slot);
    }

    /** Where and as long as the host has a room, that is not over. */
    WhereAndWhen with(Caller host, UUID bookingId) {
        Optional<Booking> found = bookings.lock(bookingId);
        Booking booking = Problems.seen(
                found, one -> one.person() == host.key(), Wording.of(BookingWords.class, BookingWords::noBooking));
        if (booking.isOfDesk()) {
            throw bad("bookingId", GuestWords::aRoom);
        }
        if (!booking.isToCome(clock.instant())) {
            throw new BookingRefused(new BookingRefusal.NoLongerLive(booking.status()));
        }
        return new WhereAndWhen(cards.space(booking.space()).building().key(), bookingId, booking.slot());
    }

    private static RuntimeException bad(String field, Function<GuestWords, String> message) {
        return Problems.badField(field, Wording.of(GuestWords.class, message));
    }
}
