package flexplek.availability;

import flexplek.platform.SpokenProblems;
import flexplek.rule.Asked;
import flexplek.rule.Occasion;
import flexplek.rule.Refusal;
import flexplek.rule.RefusalProblems;
import flexplek.rule.RuleBook;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a rule that somebody set keeps from a person in a slot, in the words of that rule; by the rules as remembered. */
@ApplicationScoped
class RuledSpaces {

    /** Why spaces of a kind in a neighbourhood (inside key) are not for the person then; null where no such rule says so. */
    interface Reasons {
        @Nullable
        String of(SpaceKind kind, int neighbourhood);
    }

    private final RuleBook ruleBook;
    private final SpokenProblems spoken;
    private final Clock clock;

    RuledSpaces(RuleBook ruleBook, SpokenProblems spoken, Clock clock) {
        this.ruleBook = ruleBook;
        this.spoken = spoken;
        this.clock = clock;
    }

    Reasons in(BuildingCard building, TimeSlot slot, ForPerson.Rules person) {
        Map<SpaceKind, Map<Integer, Optional<String>>> known = new EnumMap<>(SpaceKind.class);
        return (kind, neighbourhood) -> known.computeIfAbsent(kind, k -> new HashMap<>())
                .computeIfAbsent(
                        neighbourhood,
                        n -> reason(asked(building, kind, slot, person).in(n), person))
                .orElse(null);
    }

    private Asked asked(BuildingCard building, SpaceKind kind, TimeSlot slot, ForPerson.Rules person) {
        return new Asked(building, kind, slot, person.person().key(), person.organisation(), clock.instant())
                .with(person.teams());
    }

    private Optional<String> reason(Asked asked, ForPerson.Rules person) {
        return ruleBook.admittedByRemembered(Occasion.BOOKING, asked)
                .refusal()
                .filter(Refusal.RuleBroken.class::isInstance)
                .map(person::told)
                .map(refusal -> SpokenProblems.in(spoken.tongue(), RefusalProblems.problem(refusal))
                        .getDetail());
    }
}
