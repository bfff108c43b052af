package flexplek.booking;

import flexplek.claim.Attendees;
import flexplek.claim.BookingEvent;
import flexplek.claim.BookingOutline;
import flexplek.claim.CancelReason;
import flexplek.claim.MeetingChange;
import flexplek.claim.ReleaseReason;
import flexplek.claim.ToldBy;
import flexplek.outbox.Outbox;
import flexplek.rule.Counter;
import flexplek.rule.Counters;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Ends bookings before their time, whoever asks, and gives the counters back what a desk had used. */
@ApplicationScoped
public class GiveUp {

    private final Bookings bookings;
    private final Counters counters;
    private final BookingViews views;
    private final Attendees attendees;
    private final Outbox outbox;
    private final Clock clock;

    GiveUp(Bookings bookings, Counters counters, BookingViews views, Attendees attendees, Outbox outbox, Clock clock) {
        this.bookings = bookings;
        this.counters = counters;
        this.views = views;
        this.attendees = attendees;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** Cancels before the start, releases after it; a booking that is over already stays as it is. */
    public void byPerson(Booking booking, UUID by) {
        Instant now = clock.instant();
        if (booking.giveUp(now)) {
            tell(booking, by, null, now);
        }
    }

    /** As {@link #byPerson}, because the team day that the place was for is called off; that is told by the team day. */
    public void withTeamDay(Booking booking, UUID by) {
        Instant now = clock.instant();
        if (booking.giveUp(now)) {
            tell(booking, by, CancelReason.TEAM_DAY_CANCELLED, now);
        }
    }

    /** Who made it for somebody else takes it back before its start. */
    void byMaker(Booking booking, UUID by) {
        Instant now = clock.instant();
        if (booking.takeBack(now)) {
            tell(booking, by, null, now);
        }
    }

    /** Cancels several that have not begun, in one act. */
    public void beforeStart(List<Booking> coming, UUID by, Instant now) {
        coming.forEach(booking -> booking.giveUp(now));
        cancelled(coming, by, null, null);
    }

    /** As {@link #beforeStart}, of a series, which is told of as a whole. */
    public void withSeries(List<Booking> coming, UUID by, Instant now) {
        coming.forEach(booking -> booking.giveUp(now));
        cancelled(coming, by, null, ToldBy.SERIES);
    }

    private void tell(Booking booking, UUID by, @Nullable CancelReason reason, Instant now) {
        if (booking.status() == BookingStatus.CANCELLED) {
            cancelled(List.of(booking), by, reason, null);
        } else {
            releaseEarly(booking, now, reason == null ? by : null);
        }
    }

    private void cancelled(List<Booking> gone, UUID by, @Nullable CancelReason reason, @Nullable ToldBy toldBy) {
        bookings.flush();
        settle(gone, true);
        outbox.write(gone.stream()
                .map(booking -> cancelled(views.outline(booking), by, booking.teamDayId(), reason, toldBy))
                .toList());
        tellAttendees(gone.stream().filter(booking -> !booking.isOfDesk()).toList(), by);
    }

    private static BookingEvent cancelled(
            BookingOutline booking,
            UUID by,
            @Nullable UUID teamDay,
            @Nullable CancelReason reason,
            @Nullable ToldBy toldBy) {
        return new BookingEvent.BookingCancelled(
                booking, by, teamDay, reason, booking.personId().equals(by) ? null : toldBy);
    }

    private void tellAttendees(List<Booking> rooms, UUID by) {
        Map<UUID, List<UUID>> invited =
                attendees.of(rooms.stream().map(Booking::id).toList());
        outbox.write(rooms.stream()
                .filter(booking -> invited.containsKey(booking.id()))
                .map(booking -> new BookingEvent.MeetingChanged(
                        views.outline(booking),
                        MeetingChange.CANCELLED,
                        invited.getOrDefault(booking.id(), List.of()),
                        by,
                        null))
                .toList());
    }

    /** The person leaves before the end. */
    public void byLeaving(Booking booking) {
        Instant now = clock.instant();
        if (booking.leaveEarly(now)) {
            releaseEarly(booking, now, views.outline(booking).personId());
        }
    }

    private void releaseEarly(Booking booking, Instant now, @Nullable UUID by) {
        bookings.flush();
        if (!booking.wasPresent()) {
            settle(List.of(booking), false);
        }
        outbox.write(new BookingEvent.BookingReleased(views.outline(booking), ReleaseReason.LEFT_EARLY, now, by));
        if (!booking.isOfDesk() && !booking.wasHeld(now)) {
            tellAttendees(List.of(booking), by == null ? views.outline(booking).personId() : by);
        }
    }

    private void settle(List<Booking> given, boolean quotaToo) {
        Map<Counter, Integer> counted = new TreeMap<>(Counter.ORDER);
        given.stream()
                .flatMap(booking -> countersOf(booking, quotaToo))
                .forEach(counter -> counted.merge(counter, 1, Integer::sum));
        counted.forEach(counters::giveBack);
    }

    /** Who was present stays counted; for the others the building has room again, the person's week only when cancelled. */
    private static Stream<Counter> countersOf(Booking booking, boolean quotaToo) {
        return booking.isOfDesk()
                ? Counter.ofDesk(booking.person(), booking.building(), booking.day()).stream()
                        .filter(counter -> quotaToo || counter.scope() == Counter.Scope.BUILDING_DAY)
                : Stream.empty();
    }
}
