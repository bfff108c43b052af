package flexplek.booking;

import flexplek.claim.Change;
import flexplek.claim.Changed;
import flexplek.claim.Changes;
import flexplek.claim.Claim;
import flexplek.claim.Claimed;
import flexplek.claim.Meeting;
import flexplek.claim.Meetings;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Gives two bookings each other's space, each at its own times, as one act: nobody is without a place in between. */
@ApplicationScoped
public class ExchangeSpaces {

    /** A booking as it was at a version. */
    public record Seen(UUID booking, int version) {}

    private record Side(
            Booking booking,
            Claim.Sitter person,
            int organisation,
            SpaceCard space,
            @Nullable Meeting meeting) {}

    private record Sides(Side mine, Side theirs) {}

    private final Bookings bookings;
    private final People people;
    private final Cards cards;
    private final Meetings meetings;
    private final Changes changes;
    private final Clock clock;

    ExchangeSpaces(Bookings bookings, People people, Cards cards, Meetings meetings, Changes changes, Clock clock) {
        this.bookings = bookings;
        this.people = people;
        this.cards = cards;
        this.meetings = meetings;
        this.changes = changes;
        this.clock = clock;
    }

    /**
     * In transactions of its own. {@code agreed} is asked last, in that of the act, with what becomes of theirs; false, and
     * nothing is written, when it says no, or one of the two is not what was seen.
     *
     * @param mine the caller's
     * @throws Refused when a rule or a booking stands in the way of either
     * @throws BookingRefused when mine can have no other space any more
     */
    public boolean exchange(Caller caller, Seen mine, Seen theirs, Predicate<Change> agreed) {
        return act(caller, mine, theirs, (my, their) -> changes.exchange(my, their, () -> agreed.test(their)));
    }

    /** As {@link #exchange}, only to know what would become of it. */
    public boolean tried(Caller caller, Seen mine, Seen theirs) {
        return act(caller, mine, theirs, changes::exchangeTried);
    }

    private boolean act(Caller caller, Seen mine, Seen theirs, BiFunction<Change, Change, Changed> act) {
        Optional<Sides> sides = QuarkusTransaction.requiringNew()
                .call(() -> side(mine).flatMap(my -> side(theirs).map(their -> new Sides(my, their))));
        return sides.isPresent() && act(caller, sides.get().mine, sides.get().theirs, act);
    }

    private boolean act(Caller caller, Side mine, Side theirs, BiFunction<Change, Change, Changed> act) {
        Booking booking = mine.booking;
        booking.checkChange(
                theirs.space.key(),
                booking.slot(),
                booking.slot().day(mine.space.building().zone()),
                clock.instant());
        return switch (act.apply(change(mine, theirs.space), change(theirs, mine.space))) {
            case Changed.Done _ -> true;
            case Changed.Stale _ -> false;
            case Changed.Refused(Claimed.Refused refused) ->
                throw Refused.of(told(caller, refused), isOf(caller, refused) ? refused.no() : null, caller.key());
        };
    }

    private Optional<Side> side(Seen seen) {
        return bookings.made(seen.booking)
                .filter(booking -> booking.version() == seen.version)
                .map(booking -> new Side(
                        booking,
                        new Claim.Sitter(booking.person(), people.id(booking.person())),
                        people.organisation(booking.person()),
                        cards.space(booking.space()),
                        meetings.of(booking.id())));
    }

    /** By its own person: both want it. */
    private Change change(Side side, SpaceCard space) {
        Booking booking = side.booking;
        return new Change(
                booking.had(side.space, side.meeting),
                new Claim(
                                booking.id(),
                                space,
                                side.person,
                                side.person,
                                side.organisation,
                                booking.slot(),
                                clock.instant(),
                                booking.teamDayId())
                        .about(side.meeting));
    }

    /** Whoever did not ask reads of no decision. */
    private static boolean isOf(Caller caller, Claimed.Refused refused) {
        return refused.claim().person().key() == caller.key();
    }

    /** Of what keeps the other one from it, no more than who asks for somebody else may hear. */
    private static Refusal told(Caller caller, Claimed.Refused refused) {
        Claim.Sitter me = new Claim.Sitter(caller.key(), caller.personId());
        return Claim.told(refused.refusal(), refused.claim().person(), me);
    }
}
