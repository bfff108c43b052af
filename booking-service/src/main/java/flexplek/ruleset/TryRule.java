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
import flexplek.space.BuildingCard;
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
import java.util.stream.Collectors;
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
        Count past = new Count();
        bookings.past(rule.scope(), since, now, booking -> past.add(booking, seen.refuses(booking, booking.madeAt())));
        Count coming = new Count();
        bookings.coming(rule.scope(), now, booking -> coming.add(booking, seen.refuses(booking, now)));
        return new RuleTrial(
                tongue.say(RuleSentence.of(rule, caller.organisationKey())),
                since,
                past.all,
                past.refused,
                coming.all,
                coming.refused,
                coming.first.stream().map(this::named).toList(),
                seen.guessed,
                past.isCut() || coming.isCut());
    }

    /** How many there are, how many of them are refused, and the first of these. */
    private static final class Count {
        private final List<TriedBookings.Tried> first = new ArrayList<>();
        private int all;
        private int refused;

        void add(TriedBookings.Tried booking, boolean isRefused) {
            all++;
            if (isRefused) {
                refused++;
                if (first.size() < MOST_NAMED) {
                    first.add(booking);
                }
            }
        }

        boolean isCut() {
            return all == TriedBookings.MOST;
        }
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

        /** Of somebody whom the caller does not know: as soon as it would refuse anybody whose booking it may be. */
        boolean refuses(TriedBookings.Tried booking, Instant at) {
            BuildingCard building = cards.building(booking.building());
            if (people.contains(booking.person())) {
                Set<Integer> theirs = teamsOf.getOrDefault(booking.person(), Set.of());
                return refuses(booking, building, booking.organisation(), theirs, at);
            }
            Set<Boolean> answers = anybodyOf(building).stream()
                    .map(organisation -> refuses(booking, building, organisation, Set.of(), at))
                    .collect(Collectors.toSet());
            guessed |= asksForPeople || answers.size() > 1;
            return answers.contains(true);
        }

        private boolean refuses(
                TriedBookings.Tried booking, BuildingCard building, int organisation, Set<Integer> teams, Instant at) {
            Asked asked = new Asked(
                    building,
                    booking.kind(),
                    booking.neighbourhood(),
                    booking.slot(),
                    booking.person(),
                    organisation,
                    teams,
                    null,
                    at);
            return ruleBook.refusedBy(rule, asked).isPresent();
        }

        /**
         * The organisations for which the rule is: each that shares the building may have other days ahead, or a rule of its own
         * that holds instead.
         */
        private Set<Integer> anybodyOf(BuildingCard building) {
            @Nullable Integer only = rule.scope().organisation();
            return only != null ? Set.of(only) : building.sharedBy();
        }
    }
}
