package flexplek.rule;

import flexplek.platform.Problems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.event.Event;
import jakarta.ws.rs.ext.Provider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Each refusal as a problem document: what is so, which rule says it, and what can be done next. */
@Provider
public class RefusalProblems extends ExceptionMapperBase<Refused> {

    private final Event<Decision> decisions;

    RefusalProblems(Event<Decision> decisions) {
        this.decisions = decisions;
    }

    @Override
    protected HttpProblem toProblem(Refused refused) {
        if (refused.decision() != null) {
            decisions.fire(refused.decision());
        }
        return problem(refused.refusal());
    }

    /** The same words for an answer that tells of a no and is none itself. */
    public static HttpProblem problem(Refusal refusal) {
        return of(refusal).build();
    }

    private static HttpProblem.Builder of(Refusal refusal) {
        return switch (refusal) {
            case Refusal.SpaceTaken r ->
                Problems.of(
                                409,
                                "space-taken",
                                say(RuleWords::spaceTaken),
                                say(words -> words.spaceTakenBy(names(r.alternatives()))))
                        .with("spaceId", r.spaceId())
                        .with("takenFor", r.takenFor())
                        .with("alternatives", r.alternatives());
            case Refusal.NothingFree r ->
                Problems.of(409, "nothing-free", say(RuleWords::nothingFree), say(RuleWords::tryOtherwise));
            case Refusal.PersonAlreadyBooked r ->
                Problems.of(
                                409,
                                "person-already-booked",
                                say(RuleWords::alreadyBooked),
                                say(RuleWords::cancelThatFirst))
                        .with("bookingId", r.bookingId())
                        .with("bookedFor", r.slot());
            case Refusal.OfferHeld r ->
                Problems.of(
                                409,
                                "offer-held",
                                say(RuleWords::offerHeld),
                                say((words, tongue) ->
                                        words.answerThatFirst(r.spaceName(), tongue.moment(r.until(), r.zone()))))
                        .with("waitlistEntryId", r.waitlistEntryId())
                        .with("spaceId", r.spaceId())
                        .with("heldFor", r.heldFor())
                        .with("heldUntil", r.until());
            case Refusal.NotPossibleForThem r ->
                Problems.of(409, "not-possible-for-them", say(RuleWords::notPossibleForThem), say(RuleWords::askThem));
            case Refusal.MayNotBookForThem r ->
                Problems.of(
                        403, "may-not-book-for-them", say(RuleWords::mayNotBookForThem), say(RuleWords::askToBeLet));
            case Refusal.TakenOutOfUse r ->
                until(r, rule("space-out-of-service", say(RuleWords::outOfService), outOfUse(r)));
            case Refusal.NotForYourOrganisation r ->
                Problems.of(
                        403, "not-for-your-organisation", say(RuleWords::heldForOthers), say(RuleWords::chooseShared));
            case Refusal.NotYourColleague r ->
                Problems.of(403, "not-your-colleague", say(RuleWords::notYourColleague), say(RuleWords::ownTeamOnly));
            case Refusal.BuildingNeeded r ->
                rule("building-needed", say(RuleWords::whichBuilding), say(RuleWords::chooseBuilding));
            case Refusal.BuildingClosed r -> rule("building-closed", say(RuleWords::closed), hours(r));
            case Refusal.NotOneDay r ->
                rule(
                        "not-one-day",
                        say(RuleWords::moreThanOneDay),
                        say(words -> words.oneADay(r.zone().getId())));
            case Refusal.NotQuarterHours r ->
                rule("not-quarter-hours", say(RuleWords::notOnTheQuarter), say(RuleWords::onTheQuarter));
            case Refusal.InThePast r -> rule("in-the-past", say(RuleWords::past), say(RuleWords::chooseLater));
            case Refusal.TooFarAhead r ->
                rule(
                                "too-far-ahead",
                                say(RuleWords::tooFarAhead),
                                say((words, tongue) -> words.until(tongue.day(r.last()))))
                        .with("lastDay", r.last());
            case Refusal.TooMuchLater r ->
                rule(
                                "too-much-later",
                                say(RuleWords::tooMuchLater),
                                say((words, tongue) -> words.laterUntil(
                                        RuleSentence.length(r.minutes(), words), tongue.moment(r.latest(), r.zone()))))
                        .with("latest", r.latest());
            case Refusal.NobodyComesLater _ ->
                rule("nobody-comes-later", say(RuleWords::nobodyComesLater), say(RuleWords::changeInstead));
            case Refusal.WeeklyQuotaReached r ->
                rule(
                                "weekly-quota-reached",
                                say(RuleWords::quotaReached),
                                say((words, tongue) -> words.quota(r.quota(), tongue.day(r.week()))))
                        .with("quota", r.quota());
            case Refusal.BuildingFull r ->
                rule(
                        "building-cap-reached",
                        say(RuleWords::full),
                        say((words, tongue) -> words.fullOn(tongue.day(r.day()))));
            case Refusal.RuleBroken r -> broken(r).with("rule", Said.of(r.rule()));
        };
    }

    /** Which rule that somebody set says no, as a program reads it. */
    record Said(UUID id, int version, RuleKind kind) {
        static Said of(BookingRule rule) {
            return new Said(rule.id(), rule.version(), rule.terms().kind());
        }
    }

    private static HttpProblem.Builder broken(Refusal.RuleBroken r) {
        ZoneId zone = r.asked().building().zone();
        return switch (r.breach()) {
            case Breach.TooLong _ ->
                rule("too-long", say(RuleWords::tooLong), told(r, (words, tongue) -> words.chooseShorter()));
            case Breach.TooSoon(Instant earliest) ->
                rule(
                                "too-soon",
                                say(RuleWords::tooSoon),
                                told(r, (words, tongue) -> words.earliest(tongue.moment(earliest, zone))))
                        .with("earliestStart", earliest);
            case Breach.NotOpenYet(Instant opens) ->
                rule(
                                "not-open-yet",
                                say(RuleWords::notOpenYet),
                                told(r, (words, tongue) -> words.opensOn(tongue.moment(opens, zone))))
                        .with("opensAt", opens);
            case Breach.NotOnThatDay _ ->
                rule("not-on-that-day", say(RuleWords::notOnThatDay), told(r, (words, tongue) -> words.chooseADay()));
            case Breach.HeldForTeams _ ->
                rule(
                        "held-for-a-team",
                        say(RuleWords::heldForATeam),
                        told(r, (words, tongue) -> words.chooseElsewhere()));
        };
    }

    /** The same for whoever names several mistakes in one answer. */
    public static Wording why(Refusal.RuleBroken refusal) {
        return told(refusal, (words, tongue) -> "");
    }

    /** The rule as it is written in the list of rules, whose it is, and what would be right. */
    private static Wording told(Refusal.RuleBroken r, BiFunction<RuleWords, Tongue, String> right) {
        return say((words, tongue) -> words.ruleSays(
                tongue.say(RuleSentence.of(r.rule(), r.asked().organisation())),
                r.rule().named().setBy(),
                right.apply(words, tongue)));
    }

    private static HttpProblem.Builder rule(String name, Wording title, Wording detail) {
        return Problems.of(422, name, title, detail);
    }

    private static HttpProblem.Builder until(Refusal.TakenOutOfUse r, HttpProblem.Builder problem) {
        return r.until() == null ? problem : problem.with("outOfServiceUntil", r.until());
    }

    private static Wording outOfUse(Refusal.TakenOutOfUse r) {
        String reason = r.reason() == null ? "" : r.reason();
        Instant until = r.until();
        ZoneId zone = r.zone();
        return until == null || zone == null
                ? say(words -> words.chooseAnother(reason))
                : say((words, tongue) -> words.chooseAnotherUntil(tongue.moment(until, zone), reason));
    }

    private static Wording hours(Refusal.BuildingClosed r) {
        return say((words, tongue) ->
                words.hours(tongue.weekdays(r.days()), tongue.time(r.opens()), tongue.time(r.closes())));
    }

    private static String names(List<Refusal.Free> free) {
        return free.stream().map(Refusal.Free::name).collect(Collectors.joining(", "));
    }

    private static Wording say(Function<RuleWords, String> message) {
        return Wording.of(RuleWords.class, message);
    }

    private static Wording say(BiFunction<RuleWords, Tongue, String> message) {
        return Wording.of(RuleWords.class, message);
    }
}
