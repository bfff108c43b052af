package flexplek.rule;

import flexplek.platform.ProblemType;
import flexplek.platform.ProblemTypes;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** Those of what the rules refuse. */
@ApplicationScoped
class RuleProblemTypes implements ProblemTypes {

    private static final ProblemType.In<RuleWords> TYPES = ProblemType.in(RuleWords.class);

    @Override
    public List<ProblemType> all() {
        return List.of(
                TYPES.of("space-taken", RuleWords::spaceTaken, RuleWords::whySpaceTaken),
                TYPES.of("nothing-free", RuleWords::nothingFree, RuleWords::whyNothingFree),
                TYPES.of("person-already-booked", RuleWords::alreadyBooked, RuleWords::whyPersonAlreadyBooked),
                TYPES.of("offer-held", RuleWords::offerHeld, RuleWords::whyOfferHeld),
                TYPES.of("not-possible-for-them", RuleWords::notPossibleForThem, RuleWords::whyNotPossibleForThem),
                TYPES.of("may-not-book-for-them", RuleWords::mayNotBookForThem, RuleWords::whyMayNotBookForThem),
                TYPES.of("space-out-of-service", RuleWords::outOfService, RuleWords::whySpaceOutOfService),
                TYPES.of("not-for-your-organisation", RuleWords::heldForOthers, RuleWords::whyNotForYourOrganisation),
                TYPES.of("not-your-colleague", RuleWords::notYourColleague, RuleWords::whyNotYourColleague),
                TYPES.of("building-needed", RuleWords::whichBuilding, RuleWords::whyBuildingNeeded),
                TYPES.of("building-closed", RuleWords::closed, RuleWords::whyBuildingClosed),
                TYPES.of("not-one-day", RuleWords::moreThanOneDay, RuleWords::whyNotOneDay),
                TYPES.of("not-quarter-hours", RuleWords::notOnTheQuarter, RuleWords::whyNotQuarterHours),
                TYPES.of("in-the-past", RuleWords::past, RuleWords::whyInThePast),
                TYPES.of("too-far-ahead", RuleWords::tooFarAhead, RuleWords::whyTooFarAhead),
                TYPES.of("too-much-later", RuleWords::tooMuchLater, RuleWords::whyTooMuchLater),
                TYPES.of("nobody-comes-later", RuleWords::nobodyComesLater, RuleWords::whyNobodyComesLater),
                TYPES.of("weekly-quota-reached", RuleWords::quotaReached, RuleWords::whyWeeklyQuotaReached),
                TYPES.of("building-cap-reached", RuleWords::full, RuleWords::whyBuildingCapReached),
                TYPES.of("too-long", RuleWords::tooLong, RuleWords::whyTooLong),
                TYPES.of("too-soon", RuleWords::tooSoon, RuleWords::whyTooSoon),
                TYPES.of("not-open-yet", RuleWords::notOpenYet, RuleWords::whyNotOpenYet),
                TYPES.of("not-on-that-day", RuleWords::notOnThatDay, RuleWords::whyNotOnThatDay),
                TYPES.of("held-for-a-team", RuleWords::heldForATeam, RuleWords::whyHeldForATeam),
                TYPES.of("too-busy", RuleWords::busy, RuleWords::whyTooBusy));
    }
}
