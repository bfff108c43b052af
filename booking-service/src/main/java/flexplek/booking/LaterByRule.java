package flexplek.booking;

import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.rule.Arrival;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refused;
import flexplek.rule.RuleBook;
import flexplek.rule.Verdict;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** How much later the person of a booking may come: by the rule of its building, or else of the person's organisation. */
@ApplicationScoped
class LaterByRule {

    private final RuleBook ruleBook;
    private final People people;
    private final Cards cards;

    LaterByRule(RuleBook ruleBook, People people, Cards cards) {
        this.ruleBook = ruleBook;
        this.people = people;
        this.cards = cards;
    }

    /** The building as the rule knows it, of a booking that is locked; or its refusal, as a decision. */
    BuildingCard checked(Caller caller, Booking booking, Instant expectedAt, Instant now) {
        SpaceCard space = cards.space(booking.space());
        Asked asked = new Asked(
                        space.building(),
                        booking.kind(),
                        booking.slot(),
                        booking.person(),
                        people.organisation(booking.person()),
                        now)
                .in(space.neighbourhoodKey())
                .coming(new Arrival(expectedAt, booking.graceFrom()));
        return switch (ruleBook.judgeShared(Occasion.COMING_LATER, asked)) {
            case Verdict.Yes yes -> yes.asked().building();
            case Verdict.No no -> throw Refused.of(no.refusal(), no, caller.key());
        };
    }

    /** The latest time that may be said; empty where there is none that is still to come. */
    Optional<Instant> latest(Booking booking, Instant now) {
        return ruleBook.latestArrival(
                        cards.space(booking.space()).building(),
                        people.organisation(booking.person()),
                        booking.graceFrom(),
                        booking.slot().end())
                .filter(latest ->
                        latest.isAfter(now) && latest.isAfter(booking.slot().start()));
    }
}
