package flexplek.booking;

import flexplek.platform.Ids;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import flexplek.space.Spaces;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Books one space for one person: a named one, or any that fits. Never twice, and never refused while one is free. Each look and
 * each claim is a transaction of its own, so that a booking never needs two connections at once.
 */
@ApplicationScoped
public class BookSpace {

    /** How the answer to a booking is kept under the caller's Idempotency-Key, if there is one. */
    interface Keeper extends Function<NewBooking, KeptAnswer> {}

    /** For whom, by whom, when. {@code organisation} and {@code teams} are those of the person who will sit there. */
    record Ask(
            NewBooking.Sitter person, NewBooking.Sitter madeBy, int organisation, Set<Integer> teams, TimeSlot slot) {}

    /** Desks at hand that are tried before the database is asked what is free this moment. */
    private static final int CARDS = 4;
    /** Candidates per look; a rush takes some of them between the look and the claim. */
    private static final int LOOK = 8;
    /** Looks at "any that fits" before the database orders the callers; each lost look means that others got spaces. */
    private static final int LOOKS = 40;

    private final Bookings bookings;
    private final Cards cards;
    private final Spaces spaces;
    private final FittingSpaces fitting;
    private final Alternatives alternatives;
    private final DailyCap dailyCap;
    private final Quota quota;
    private final Clock clock;

    BookSpace(
            Bookings bookings,
            Cards cards,
            Spaces spaces,
            FittingSpaces fitting,
            Alternatives alternatives,
            DailyCap dailyCap,
            Quota quota,
            Clock clock) {
        this.bookings = bookings;
        this.cards = cards;
        this.spaces = spaces;
        this.fitting = fitting;
        this.alternatives = alternatives;
        this.dailyCap = dailyCap;
        this.quota = quota;
        this.clock = clock;
    }

    NewBooking named(SpaceCard space, Ask ask, @Nullable Keeper keeper) {
        Instant now = clock.instant();
        BookingPolicy.check(new BookingPolicy.Asked(space.building(), ask.slot, ask.organisation, now));
        BookingPolicy.checkSpace(space, ask.organisation);
        NewBooking wanted = wanted(space, ask, now);
        while (true) {
            if (claim(wanted, keeper)) {
                return wanted;
            }
            // Nothing in the way: both losers of a meeting were turned away, so try again.
            reading(() -> inTheWay(wanted)).ifPresent(BookSpace::refuse);
        }
    }

    NewBooking any(AnyOf any, Ask ask, @Nullable Keeper keeper) {
        Instant now = clock.instant();
        var building = cards.building(any.building());
        BookingPolicy.check(new BookingPolicy.Asked(building, ask.slot, ask.organisation, now));
        for (int card = 0; card < CARDS; card++) {
            Optional<Integer> desk = fitting.atHand(any, ask.slot, building, ask.organisation);
            if (desk.isEmpty()) {
                break;
            }
            NewBooking wanted = wanted(cards.space(desk.get()), ask, now);
            if (claim(wanted, keeper)) {
                return wanted;
            }
            reading(() -> otherDesk(wanted)).ifPresent(BookSpace::refuse);
        }
        for (int look = 0; look < LOOKS; look++) {
            List<Integer> free = fitting.free(any, ask.slot, building, ask.organisation, ask.teams, LOOK);
            if (free.isEmpty()) {
                refuse(new BookingRefusal.NothingFree());
            }
            for (int space : free) {
                NewBooking wanted = wanted(cards.space(space), ask, now);
                if (claim(wanted, keeper)) {
                    return wanted;
                }
                reading(() -> otherDesk(wanted)).ifPresent(BookSpace::refuse);
            }
        }
        throw new Overtaken();
    }

    private NewBooking wanted(SpaceCard space, Ask ask, Instant now) {
        return new NewBooking(
                Ids.next(),
                space,
                ask.person,
                ask.madeBy,
                ask.organisation,
                ask.slot,
                now,
                null,
                quota.of(ask.organisation));
    }

    /** True when the space was claimed; false when something stood in its way; else the rule that refuses it. */
    private boolean claim(NewBooking wanted, @Nullable Keeper keeper) {
        KeptAnswer kept = keeper == null ? null : keeper.apply(wanted);
        while (true) {
            try {
                switch (bookings.claim(wanted, kept)) {
                    case MADE -> {
                        return true;
                    }
                    case IN_THE_WAY -> {
                        return false;
                    }
                    case KEY_USED -> throw new KeyAlreadyUsed();
                    case WEEK_FULL ->
                        refuse(reading(() -> otherDesk(wanted))
                                .orElse(new BookingRefusal.WeeklyQuotaReached(wanted.weeklyQuota(), wanted.week())));
                    case DAY_FULL -> {
                        if (!dailyCap.hasPlace(wanted.space().building().key(), wanted.day())) {
                            refuse(reading(() -> otherDesk(wanted))
                                    .orElse(new BookingRefusal.BuildingFull(wanted.day())));
                        }
                    }
                }
            } catch (Overtaken again) {
                // What the counters say now decides.
            }
        }
    }

    /** What stands in the way of a space that could not be claimed; empty when it has gone meanwhile. */
    private Optional<BookingRefusal> inTheWay(NewBooking wanted) {
        var space = spaces.withId(wanted.space().id()).orElseThrow();
        if (!space.inService()) {
            return Optional.of(new BookingRefusal.TakenOutOfUse(space.outReason()));
        }
        if (!spaces.isOpenTo(wanted.organisation(), space)) {
            return Optional.of(new BookingRefusal.NotForYourOrganisation());
        }
        List<Bookings.InTheWay> found = bookings.inTheWayOf(wanted);
        return otherDesk(found, wanted)
                .or(() -> found.stream()
                        .filter(b -> b.space() == wanted.space().key())
                        .findFirst()
                        .map(b -> new BookingRefusal.SpaceTaken(
                                wanted.space().id(),
                                b.slot(),
                                alternatives.near(wanted.space(), wanted.slot(), wanted.organisation()))));
    }

    private Optional<BookingRefusal> otherDesk(NewBooking wanted) {
        return otherDesk(bookings.inTheWayOf(wanted), wanted);
    }

    /** Nobody sits at two desks; rooms a person may have as many as wanted. */
    private static Optional<BookingRefusal> otherDesk(List<Bookings.InTheWay> found, NewBooking wanted) {
        return found.stream()
                .filter(b -> wanted.space().kind() == SpaceKind.DESK
                        && b.person() == wanted.person().key())
                .findFirst()
                .map(b -> new BookingRefusal.PersonAlreadyBooked(b.id(), b.slot()));
    }

    /** A read of its own, which keeps no connection beyond its end. */
    private static <T> T reading(Supplier<T> read) {
        return QuarkusTransaction.requiringNew().call(read::get);
    }

    private static void refuse(BookingRefusal refusal) {
        throw new BookingRefused(refusal);
    }

    /** The key was used before: the kept answer must be given. */
    static final class KeyAlreadyUsed extends RuntimeException {
        KeyAlreadyUsed() {
            super("Idempotency-Key used before", null, false, false);
        }
    }
}
