package flexplek.rule;

import flexplek.people.Organisations;
import flexplek.people.Teams;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
    private final RememberedRules set;
    private final Teams teams;

    RuleBook(
            Organisations organisations,
            Cards cards,
            RuleVersions versions,
            Counters counters,
            RememberedRules set,
            Teams teams) {
        this.organisations = organisations;
        this.cards = cards;
        this.versions = versions;
        this.counters = counters;
        this.set = set;
        this.teams = teams;
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

    /** As {@link #judge}, of wishes of one person in one building: with one look at the present for all of them. */
    public List<Verdict> judgeEach(Occasion occasion, List<Asked> asked) {
        return admitEach(occasion, asked).stream().map(Admission::verdict).toList();
    }

    private Asked present(Asked asked) {
        return asked.on(cards.building(asked.building().key()));
    }

    /**
     * Before a space is chosen: a no of the whole building, or a yes with where. As with {@link #judge}, what is refused, of all
     * or of some neighbourhoods, is checked against the present.
     */
    public Admission admit(Occasion occasion, Asked asked) {
        Admission admission = admittedByRemembered(occasion, asked);
        if (admission.isEverywhere() || versions.stand(admission.verdict().version())) {
            return admission;
        }
        forget();
        return admittedByRemembered(occasion, present(asked));
    }

    /** As {@link #admit}, and what it refuses may be old: for who asks again before they say no. */
    public Admission admittedByRemembered(Occasion occasion, Asked asked) {
        Asked known = asked.neighbourhood() == null ? withTeams(asked) : asked;
        Verdict elsewhere = byRemembered(occasion, known);
        if (asked.neighbourhood() != null) {
            return new Admission(elsewhere, Set.of(), false);
        }
        Map<Integer, Verdict> ruled = set.of(asked.building()).neighbourhoods().stream()
                .collect(Collectors.toMap(Function.identity(), one -> byRemembered(occasion, known.in(one))));
        return Admission.of(elsewhere, ruled);
    }

    /** As {@link #admit}, of several people and days: in as many reads for all of them as for one. */
    public List<Admission> admitEach(Occasion occasion, List<Asked> asked) {
        List<Asked> known = withTeams(asked);
        List<Admission> admissions = allAdmitted(occasion, known);
        if (!refusing(admissions).distinct().allMatch(versions::stand)) {
            forget();
            admissions = allAdmitted(occasion, known.stream().map(this::present).toList());
        }
        return admissions;
    }

    /** Once for all neighbourhoods, where a rule asks for them at all. */
    private Asked withTeams(Asked asked) {
        return asked.teams() == null && set.of(asked.building()).askForTeams()
                ? asked.with(teams.of(asked.person()))
                : asked;
    }

    /**
     * As {@link #admit}, of buildings that were read just now, for one person: with what is counted as it stands, and in as many
     * reads for all of them as for one.
     */
    public List<Admission> admitAll(Occasion occasion, List<Asked> asked) {
        set.look(asked.stream().map(Asked::building).toList());
        List<Asked> known = withTeams(asked);
        List<Admission> admissions = allAdmitted(occasion, known);
        if (!refusing(admissions).limit(1).allMatch(versions::stand)) {
            forget();
            admissions = allAdmitted(occasion, known);
        }
        Set<Counter> full = counters.full(admissions.stream()
                .map(Admission::verdict)
                .filter(Verdict.Yes.class::isInstance)
                .flatMap(verdict -> ((Verdict.Yes) verdict).counters().stream())
                .collect(Collectors.toSet()));
        return admissions.stream()
                .map(admission -> admission.with(counted(admission.verdict(), full)))
                .toList();
    }

    private List<Asked> withTeams(List<Asked> asked) {
        Set<Integer> unknown = asked.stream()
                .filter(one -> one.teams() == null && set.of(one.building()).askForTeams())
                .map(Asked::person)
                .collect(Collectors.toSet());
        if (unknown.isEmpty()) {
            return asked;
        }
        Map<Integer, Set<Integer>> theirs = teams.ofEach(unknown);
        return asked.stream()
                .map(one ->
                        unknown.contains(one.person()) ? one.with(theirs.getOrDefault(one.person(), Set.of())) : one)
                .toList();
    }

    private List<Admission> allAdmitted(Occasion occasion, List<Asked> asked) {
        return asked.stream().map(one -> admittedByRemembered(occasion, one)).toList();
    }

    /** By which versions something is refused; where nothing is, none is to be looked up. */
    private static Stream<RuleVersion> refusing(List<Admission> admissions) {
        return admissions.stream()
                .filter(admission -> !admission.isEverywhere())
                .map(admission -> admission.verdict().version());
    }

    /** The no of a rule that is only tried, were it set beside those that hold, or in the place of one of them. */
    public Optional<Refusal> refusedBy(BookingRule tried, Asked asked) {
        Organisations.Written own = organisations.ruled(asked.organisation());
        return set(asked, own)
                .with(tried)
                .holding(asked, tried.terms().kind())
                .filter(rule -> rule.id().equals(tried.id()))
                .flatMap(rule -> new Rule.Held(rule, daysAhead(asked, own.rules())).refuse(asked));
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

    private Verdict byRemembered(Occasion occasion, Asked wanted) {
        BuildingCard building = wanted.building();
        Organisations.Written own = organisations.ruled(wanted.organisation());
        RuleVersion version = new RuleVersion(building.key(), building.version(), wanted.organisation(), own.version());
        Collection<BookingRule> held = held(occasion, wanted, own);
        Asked asked = held.stream().anyMatch(rule -> rule.terms() instanceof Terms.WhoMay) && wanted.teams() == null
                ? wanted.with(teams.of(wanted.person()))
                : wanted;
        List<Rule.Counting> counting = new ArrayList<>();
        for (Rule rule : inForce(occasion, asked, own.rules(), held)) {
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

    /** Rules that somebody set, of each kind the most special that fits. */
    private Collection<BookingRule> held(Occasion occasion, Asked asked, Organisations.Written own) {
        return switch (occasion) {
            case HISTORY, SHORTENING, COMING_LATER -> List.of();
            case BOOKING -> set(asked, own).holding(asked);
            case IMPORT ->
                set(asked, own).holding(asked).stream()
                        .filter(rule -> !rule.terms().areOfTheMoment())
                        .toList();
        };
    }

    private SetRules set(Asked asked, Organisations.Written own) {
        return set.of(asked.building()).before(set.of(asked.organisation(), own.version()));
    }

    private static int daysAhead(Asked asked, Organisations.Rules own) {
        return asked.building().daysAhead(asked.organisation()).orElse(own.daysAhead());
    }

    /** In the order in which they are said. */
    private static List<Rule> inForce(
            Occasion occasion, Asked asked, Organisations.Rules own, Collection<BookingRule> held) {
        BuildingCard building = asked.building();
        List<Rule> rules = new ArrayList<>();
        if (occasion == Occasion.HISTORY) {
            return List.of(QUARTER_HOURS, ONE_DAY);
        }
        if (occasion == Occasion.SHORTENING) {
            return List.of(QUARTER_HOURS, NOT_PAST);
        }
        if (occasion == Occasion.COMING_LATER) {
            return List.of(comingLater(building, own));
        }
        rules.add(SHARED);
        rules.add(QUARTER_HOURS);
        rules.add(ONE_DAY);
        if (occasion == Occasion.BOOKING) {
            rules.add(NOT_PAST);
        }
        rules.add(new Rule.OpeningHours(building.opens(), building.closes(), building.openDays()));
        held.forEach(rule -> rules.add(new Rule.Held(rule, daysAhead(asked, own))));
        // After all that more days would not mend, so that whoever waits for them waits for nothing else.
        if (occasion == Occasion.BOOKING) {
            rules.add(new Rule.DaysAhead(daysAhead(asked, own)));
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

    private static Rule.ComingLater comingLater(BuildingCard building, Organisations.Rules own) {
        Integer ofBuilding = building.laterMinutes();
        return new Rule.ComingLater(ofBuilding == null ? own.laterMinutes() : ofBuilding);
    }

    /**
     * By the rules as they are, of an act that shares them (see {@link RuleVersions#share(int, int)}), so that they stay so until
     * it is done.
     */
    public Verdict judgeShared(Occasion occasion, Asked asked) {
        Verdict verdict = byRemembered(occasion, asked);
        if (versions.stand(verdict.version())) {
            return verdict;
        }
        forget();
        return byRemembered(occasion, present(asked));
    }

    /** The latest time that somebody of an organisation (inside key) may say to come; empty where nobody says so. */
    public Optional<Instant> latestArrival(BuildingCard building, int organisation, Instant from, Instant end) {
        Rule.ComingLater rule =
                comingLater(building, organisations.ruled(organisation).rules());
        return rule.minutes() == 0 ? Optional.empty() : Optional.of(rule.latest(from, end));
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
