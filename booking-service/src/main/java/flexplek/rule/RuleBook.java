package flexplek.rule;

import flexplek.people.Organisations;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

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
    private final Counters counters;

    RuleBook(Organisations organisations, Cards cards, RuleVersions versions, Counters counters) {
        this.organisations = organisations;
        this.cards = cards;
        this.versions = versions;
        this.counters = counters;
    }

    /** By the rules as they are remembered; a no is checked against the present before it is said. */
    public Verdict judge(Occasion occasion, Asked asked) {
        Verdict verdict = byRemembered(occasion, asked);
        if (verdict instanceof Verdict.Yes || versions.stand(verdict.version())) {
            return verdict;
        }
        forget();
        return byRemembered(occasion, present(asked));
    }

    /** As {@link #judge}, of wishes of one organisation in one building: with one look at the present for all of them. */
    public List<Verdict> judgeEach(Occasion occasion, List<Asked> asked) {
        List<Verdict> verdicts = allByRemembered(occasion, asked);
        if (stand(verdicts)) {
            return verdicts;
        }
        forget();
        return allByRemembered(occasion, asked.stream().map(this::present).toList());
    }

    private Asked present(Asked asked) {
        return new Asked(
                cards.building(asked.building().key()),
                asked.kind(),
                asked.slot(),
                asked.person(),
                asked.organisation(),
                asked.now());
    }

    /**
     * Of buildings that were read just now, for one organisation, before a space is chosen: with what is counted as it stands,
     * and in as many reads for all of them as for one.
     */
    public List<Verdict> judgeAll(Occasion occasion, List<Asked> asked) {
        List<Verdict> verdicts = allByRemembered(occasion, asked);
        if (!stand(verdicts)) {
            forget();
            verdicts = allByRemembered(occasion, asked);
        }
        Set<Counter> full = counters.full(verdicts.stream()
                .filter(Verdict.Yes.class::isInstance)
                .flatMap(verdict -> ((Verdict.Yes) verdict).counters().stream())
                .collect(Collectors.toSet()));
        return verdicts.stream().map(verdict -> counted(verdict, full)).toList();
    }

    /** As the first no among them does; where there is none, nothing is to be looked up. */
    private boolean stand(List<Verdict> verdicts) {
        return verdicts.stream()
                .filter(Verdict.No.class::isInstance)
                .findFirst()
                .map(no -> versions.stand(no.version()))
                .orElse(true);
    }

    private List<Verdict> allByRemembered(Occasion occasion, List<Asked> asked) {
        return asked.stream().map(one -> byRemembered(occasion, one)).toList();
    }

    private static Verdict counted(Verdict verdict, Set<Counter> full) {
        return switch (verdict) {
            case Verdict.No no -> no;
            case Verdict.Yes yes -> {
                List<Counter> counted = yes.counters();
                yield IntStream.range(0, counted.size())
                        .filter(number -> full.contains(counted.get(number)))
                        .<Verdict>mapToObj(yes::full)
                        .findFirst()
                        .orElse(yes);
            }
        };
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
        if (occasion == Occasion.SHORTENING) {
            return List.of(QUARTER_HOURS, NOT_PAST);
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
