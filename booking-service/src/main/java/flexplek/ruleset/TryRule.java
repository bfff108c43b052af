package flexplek.ruleset;

import flexplek.people.Caller;
import flexplek.people.SeenColleagues;
import flexplek.people.Teams;
import flexplek.platform.Tongue;
import flexplek.rule.Asked;
import flexplek.rule.BookingRule;
import flexplek.rule.RuleBook;
import flexplek.rule.RuleKind;
import flexplek.rule.RuleSentence;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Asks of bookings that were made, and of those to come, what a rule would say, as the rule book would with the rule among the
 * others. It knows no more of people than the caller may see, so that no count tells who is in.
 */
@ApplicationScoped
class TryRule {

    private static final Duration PAST = Duration.ofDays(30);
    private static final int MOST_NAMED = 100;

    private final TriedBookings bookings;
    private final RuleBook ruleBook;
    private final Cards cards;
    private final SeenColleagues colleagues;
    private final Teams teams;
    private final Clock clock;

    TryRule(
            TriedBookings bookings,
            RuleBook ruleBook,
            Cards cards,
            SeenColleagues colleagues,
            Teams teams,
            Clock clock) {
        this.bookings = bookings;
        this.ruleBook = ruleBook;
        this.cards = cards;
        this.colleagues = colleagues;
        this.teams = teams;
        this.clock = clock;
    }

    RuleTrial of(BookingRule rule, Caller caller, Tongue tongue) {
        Instant now = clock.instant();
        Instant since = now.minus(PAST);
        Seen seen = new Seen(rule, caller);
        int past = 0;
        int pastRefused = 0;
        int coming = 0;
        List<TriedBookings.Tried> hit = new ArrayList<>();
        for (TriedBookings.Tried booking : bookings.of(rule.scope(), since, now)) {
            boolean isPast = !booking.slot().start().isAfter(now);
            boolean refused = ruleBook.refusedBy(rule, seen.asked(booking, isPast ? booking.madeAt() : now))
                    .isPresent();
            if (isPast) {
                past++;
                pastRefused += refused ? 1 : 0;
            } else {
                coming++;
                if (refused) {
                    hit.add(booking);
                }
            }
        }
        return new RuleTrial(
                tongue.say(RuleSentence.of(rule, caller.organisationKey())),
                since,
                past,
                pastRefused,
                coming,
                hit.size(),
                hit.stream().limit(MOST_NAMED).map(this::named).toList(),
                seen.guessed);
    }

    private RuleTrial.ComingHit named(TriedBookings.Tried booking) {
        return new RuleTrial.ComingHit(
                booking.spaceId(),
                booking.spaceName(),
                booking.slot().start(),
                booking.slot().end(),
                cards.building(booking.building()).zone().getId());
    }

    /** What the caller may know of the people whose bookings these are. */
    private final class Seen {

        private final BookingRule rule;
        private final boolean asksForPeople;
        private final Set<Integer> people;
        private final Map<Integer, Set<Integer>> teamsOf;
        private boolean guessed;

        Seen(BookingRule rule, Caller caller) {
            this.rule = rule;
            this.asksForPeople =
                    rule.terms().kind() == RuleKind.WHO_MAY || rule.scope().organisation() != null;
            this.people = new HashSet<>(asksForPeople ? colleagues.of(caller) : List.of());
            people.add(caller.key());
            this.teamsOf = rule.terms().kind() == RuleKind.WHO_MAY ? teams.ofEach(people) : Map.of();
        }

        Asked asked(TriedBookings.Tried booking, Instant at) {
            boolean known = people.contains(booking.person());
            guessed |= asksForPeople && !known;
            return new Asked(
                    cards.building(booking.building()),
                    booking.kind(),
                    booking.neighbourhood(),
                    booking.slot(),
                    booking.person(),
                    known ? booking.organisation() : anybodyOf(booking),
                    known ? teamsOf.getOrDefault(booking.person(), Set.of()) : Set.of(),
                    at);
        }

        /** Somebody for whom the rule is; without an organisation of its own, of the one that manages the building. */
        private int anybodyOf(TriedBookings.Tried booking) {
            @Nullable Integer only = rule.scope().organisation();
            return only != null ? only : cards.building(booking.building()).managedBy();
        }
    }
}
