package flexplek.teamday;

import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import flexplek.trial.OnRealStack;
import flexplek.trial.Spoken;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal, in both languages. */
@QuarkusTest
@OnRealStack
class TeamDayWordsTest {

    private static final UUID MEMBER = new UUID(0, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    static List<TeamDayRefusal> refusals() {
        return List.of(
                new TeamDayRefusal.NotYourTeam(),
                new TeamDayRefusal.NotTheOrganiser(),
                new TeamDayRefusal.NoLongerOpen(TeamDayStatus.CANCELLED),
                new TeamDayRefusal.NoLongerOpen(TeamDayStatus.HELD),
                new TeamDayRefusal.AlreadyAgreed(DAY),
                new TeamDayRefusal.DateNotPossible("date", Wording.of(TeamDayWords.class, TeamDayWords::passed)),
                new TeamDayRefusal.NotEnoughRoom(9, 4, List.of()),
                new TeamDayRefusal.NotEnoughRoom(9, 4, List.of(DAY, DAY.plusDays(1))),
                new TeamDayRefusal.MemberQuotaReached(MEMBER, 3),
                new TeamDayRefusal.MemberNotPossible(MEMBER),
                new TeamDayRefusal.MemberNotAdmitted(MEMBER),
                new TeamDayRefusal.MemberTooFarAhead(MEMBER, DAY));
    }

    @Test
    void areAllOfThem() {
        Spoken.everyKindIsAmong(refusals(), TeamDayRefusal.class);
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void areSaidInBothLanguages(TeamDayRefusal refusal) {
        HttpProblem problem = new TeamDayProblems().toProblem(new TeamDayRefused(refusal));

        new Spoken(said(problem, Locale.ENGLISH), said(problem, Locale.of("nl"))).isWhole();
    }

    private static List<String> said(HttpProblem problem, Locale language) {
        HttpProblem said = SpokenProblems.in(new Tongue(language), problem);
        return List.of(said.getTitle(), said.getDetail());
    }
}
