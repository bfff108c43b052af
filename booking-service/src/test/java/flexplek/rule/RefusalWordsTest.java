package flexplek.rule;

import flexplek.people.Teams;
import flexplek.platform.SpokenProblems;
import flexplek.platform.TimeOfDay;
import flexplek.platform.Tongue;
import flexplek.space.SpaceKind;
import flexplek.trial.OnRealStack;
import flexplek.trial.Spoken;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal, in both languages. */
@QuarkusTest
@OnRealStack
class RefusalWordsTest {

    private static final UUID ID = new UUID(0, 1);
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);
    private static final TimeSlot SLOT =
            new TimeSlot(Instant.parse("2026-11-30T08:00:00Z"), Instant.parse("2026-11-30T16:00:00Z"));

    static List<Refusal> refusals() {
        return List.of(
                new Refusal.SpaceTaken(ID, SLOT, List.of()),
                new Refusal.SpaceTaken(ID, SLOT, List.of(new Refusal.Free(ID, "D-02"), new Refusal.Free(ID, "D-03"))),
                new Refusal.NothingFree(),
                new Refusal.BuildingNeeded(),
                new Refusal.PersonAlreadyBooked(ID, SLOT, false, 1),
                new Refusal.OfferHeld(ID, ID, "D-02", SLOT, SLOT.start(), ZONE),
                new Refusal.NotPossibleForThem(),
                new Refusal.MayNotBookForThem(),
                Refusal.TakenOutOfUse.forGood(null),
                Refusal.TakenOutOfUse.forGood("het scherm is stuk"),
                new Refusal.TakenOutOfUse(null, SLOT.end(), ZONE),
                new Refusal.TakenOutOfUse("het scherm is stuk", SLOT.end(), ZONE),
                new Refusal.NotForYourOrganisation(),
                new Refusal.NotYourColleague(),
                new Refusal.BuildingClosed(
                        TimeOfDay.of(7, 0), TimeOfDay.of(19, 30), Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), ZONE),
                new Refusal.NotOneDay(ZONE),
                new Refusal.NotQuarterHours(),
                new Refusal.InThePast(),
                new Refusal.TooFarAhead(DAY),
                new Refusal.TooMuchLater(90, SLOT.start(), ZONE),
                new Refusal.NobodyComesLater(),
                new Refusal.WeeklyQuotaReached(3, DAY),
                new Refusal.BuildingFull(DAY),
                broken(new Terms.MaxLength(120), new Breach.TooLong(), SpaceKind.ROOM),
                broken(new Terms.MaxLength(45), new Breach.TooLong(), null),
                broken(new Terms.LeadTime(90), new Breach.TooSoon(SLOT.start()), SpaceKind.DESK),
                broken(new Terms.WindowOpensAt(TimeOfDay.of(9, 0)), new Breach.NotOpenYet(SLOT.start()), null),
                broken(new Terms.Weekdays(Set.of(DayOfWeek.MONDAY)), new Breach.NotOnThatDay(), null),
                broken(new Terms.WhoMay(TEAMS, Set.of(DayOfWeek.TUESDAY)), new Breach.HeldForTeams(), null),
                broken(new Terms.WhoMay(TEAMS, Set.of()), new Breach.HeldForTeams(), null));
    }

    private static final List<Teams.Team> TEAMS =
            List.of(new Teams.Team(1, ID, "Ontwerp", 1), new Teams.Team(2, ID, "Beheer", 2));

    private static Refusal broken(Terms terms, Breach breach, @Nullable SpaceKind kind) {
        return new Refusal.RuleBroken(SomeRule.of(terms, new RuleScope(2, 1, 7, kind)), breach, SomeRule.asked(SLOT));
    }

    @Test
    void areAllOfThem() {
        Spoken.everyKindIsAmong(refusals(), Refusal.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void areSaidInBothLanguages(Refusal refusal) {
        HttpProblem problem = RefusalProblems.problem(refusal);

        new Spoken(said(problem, Locale.ENGLISH), said(problem, Locale.of("nl"))).isWhole();
    }

    private static List<String> said(HttpProblem problem, Locale language) {
        HttpProblem said = SpokenProblems.in(new Tongue(language), problem);
        return List.of(said.getTitle(), said.getDetail());
    }
}
