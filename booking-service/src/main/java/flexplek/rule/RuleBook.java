package flexplek.rule;

import flexplek.people.Organisations;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The rules that hold, for whoever asks. It judges by what is remembered of them; the claim asks the database whether that
 * still stands, and a no that rests on old rules is judged anew.
 */
@ApplicationScoped
public class RuleBook {

    private static final Rule SHARED = new Rule.SharedBuilding();
    private static final Rule QUARTER_HOURS = new Rule.QuarterHours();
    private static final Rule ONE_DAY = new Rule.OneDay();
    private static final Rule NOT_PAST = new Rule.NotPast();

    private final Organisations organisations;
    private final Cards cards;
    private final RuleVersions versions;

    RuleBook(Organisations organisations, Cards cards, RuleVersions versions) {
        this.organisations = organisations;
        this.cards = cards;
        this.versions = versions;
    }

    /** By the rules as they are remembered; a no is checked against the present before it is said. */
    public Verdict judge(Occasion occasion, Asked asked) {
        Verdict verdict = byRemembered(occasion, asked);
        if (verdict instanceof Verdict.Yes || versions.stand(verdict.version())) {
            return verdict;
        }
        forget();
        BuildingCard present = cards.building(asked.building().key());
        return byRemembered(
                occasion,
                new Asked(present, asked.kind(), asked.slot(), asked.person(), asked.organisation(), asked.now()));
    }

    private Verdict byRemembered(Occasion occasion, Asked asked) {
        BuildingCard building = asked.building();
        Organisations.Written own = organisations.ruled(asked.organisation());
        RuleVersion version = new RuleVersion(building.key(), building.version(), asked.organisation(), own.version());
        List<Rule.Counting> counting = new ArrayList<>();
        for (Rule rule : inForce(occasion, asked, own.rules())) {
            Optional<Refusal> refusal = rule.refuse(asked);
            if (refusal.isPresent()) {
                return new Verdict.No(rule, version, asked, refusal.get());
            }
            if (rule instanceof Rule.Counting counts) {
                counting.add(counts);
            }
        }
        return new Verdict.Yes(version, counting, asked);
    }

    /** In the order in which they are said. */
    private static List<Rule> inForce(Occasion occasion, Asked asked, Organisations.Rules own) {
        BuildingCard building = asked.building();
        List<Rule> rules = new ArrayList<>();
        if (occasion == Occasion.HISTORY) {
            return List.of(QUARTER_HOURS, ONE_DAY);
        }
        rules.add(SHARED);
        rules.add(QUARTER_HOURS);
        rules.add(ONE_DAY);
        if (occasion == Occasion.BOOKING) {
            rules.add(NOT_PAST);
        }
        rules.add(new Rule.OpeningHours(building.opens(), building.closes(), building.openDays()));
        if (occasion == Occasion.BOOKING) {
            rules.add(
                    new Rule.DaysAhead(building.daysAhead(asked.organisation()).orElse(own.daysAhead())));
        }
        if (asked.kind() == SpaceKind.DESK) {
            if (own.weeklyDesks() != null) {
                rules.add(new Rule.WeeklyQuota(own.weeklyDesks()));
            }
            if (building.dailyCap() != null) {
                rules.add(new Rule.DailyCap(building.dailyCap()));
            }
        }
        return rules;
    }

    /** How many days ahead an organisation (inside key) may book in a building; empty when it does not share it. */
    public Optional<Integer> daysAhead(BuildingCard building, int organisation) {
        if (!building.isSharedBy(organisation)) {
            return Optional.empty();
        }
        return building.daysAhead(organisation)
                .or(() -> Optional.of(organisations.ruled(organisation).rules().daysAhead()));
    }

    /** What is remembered was found to be old. */
    public void forget() {
        cards.forgetNow();
        organisations.forgetNow();
    }
}
