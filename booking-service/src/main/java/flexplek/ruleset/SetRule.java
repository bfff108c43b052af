package flexplek.ruleset;

import flexplek.people.Organisations;
import flexplek.platform.AfterCommit;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.BookingRule;
import flexplek.rule.BookingRules;
import flexplek.rule.RuleScope;
import flexplek.rule.RuleSentence;
import flexplek.rule.RuleVersions;
import flexplek.space.Buildings;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Sets rules, and takes them away, with nobody booking by the old ones meanwhile; in the transaction under way. */
@ApplicationScoped
class SetRule {

    private static final int MOST = 200;

    private final BookingRules rules;
    private final RuleVersions versions;
    private final Buildings buildings;
    private final Organisations organisations;
    private final Cards cards;
    private final AfterCommit afterCommit;

    SetRule(
            BookingRules rules,
            RuleVersions versions,
            Buildings buildings,
            Organisations organisations,
            Cards cards,
            AfterCommit afterCommit) {
        this.rules = rules;
        this.versions = versions;
        this.buildings = buildings;
        this.organisations = organisations;
        this.cards = cards;
        this.afterCommit = afterCommit;
    }

    /** {@code reader}: inside key of the organisation of whoever sets it. */
    void add(BookingRule rule, int reader) {
        begin(rule.scope());
        List<BookingRule> beside = rules.beside(rule.scope());
        refuseTwo(rule, beside, reader);
        if (beside.size() >= MOST) {
            throw Problems.of(
                            422,
                            "too-many-rules",
                            Wording.of(RulesetWords.class, RulesetWords::tooManyRules),
                            Wording.of(RulesetWords.class, words -> words.most(MOST)))
                    .build();
        }
        rules.add(rule);
        end(rule, "set");
    }

    /**
     * Gives a rule other terms; the rule as it is then. {@code asked}: what is asked of the rule, which is refused before anybody
     * waits for it, and asked again of one that somebody changed meanwhile.
     */
    BookingRule change(BookingRule seen, UnaryOperator<BookingRule> asked, String ifMatch, int reader) {
        BookingRule atFirst = asked.apply(seen);
        begin(seen.scope());
        BookingRule present = rules.find(seen.id()).orElseThrow(RuleResource::none);
        BookingRule wanted = present.version() == seen.version() ? atFirst : asked.apply(present);
        boolean stands = present.terms().equals(wanted.terms());
        Preconditions.match(ifMatch, present.version(), () -> stands);
        if (stands) {
            return present;
        }
        refuseTwo(wanted, rules.beside(wanted.scope()), reader);
        rules.change(wanted);
        end(wanted, "changed");
        return new BookingRule(wanted.id(), present.version() + 1, present.scope(), wanted.terms(), present.named());
    }

    void remove(BookingRule rule, String ifMatch) {
        begin(rule.scope());
        BookingRule present = rules.find(rule.id()).orElseThrow(RuleResource::none);
        Preconditions.match(ifMatch, present.version());
        rules.remove(present);
        end(present, "removed");
    }

    private static void refuseTwo(BookingRule rule, List<BookingRule> beside, int reader) {
        beside.stream()
                .filter(other -> !other.id().equals(rule.id()) && rule.meets(other))
                .findFirst()
                .ifPresent(other -> {
                    throw Problems.of(
                                    409,
                                    "rule-is-there",
                                    Wording.of(RulesetWords.class, RulesetWords::ruleIsThere),
                                    Wording.of(
                                            RulesetWords.class,
                                            (words, tongue) ->
                                                    words.changeThatOne(tongue.say(RuleSentence.of(other, reader)))))
                            .with("ruleId", other.id())
                            .build();
                });
    }

    /** Those of a building are of its version, those of an organisation alone of that one's. */
    private void begin(RuleScope scope) {
        @Nullable Integer building = scope.building();
        if (building != null) {
            buildings.lock(buildings.findById(building));
            versions.aloneWithBuilding(building);
        } else {
            versions.aloneWithOrganisation(Objects.requireNonNull(scope.organisation()));
        }
    }

    private void end(BookingRule rule, String what) {
        @Nullable Integer building = rule.scope().building();
        if (building != null) {
            buildings.giveNewVersion(buildings.findById(building));
            cards.forget();
        } else {
            organisations.giveNewVersion(Objects.requireNonNull(rule.scope().organisation()));
        }
        afterCommit.tell(
                "rule." + what, "id=" + rule.id() + " kind=" + rule.terms().kind());
    }
}
