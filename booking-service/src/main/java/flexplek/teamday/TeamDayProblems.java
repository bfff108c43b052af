package flexplek.teamday;

import flexplek.platform.Problems;
import flexplek.platform.Tongue;
import flexplek.platform.Wording;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Each refusal as a problem document: what is so, which rule says it, and what can be done next. */
@Provider
class TeamDayProblems extends ExceptionMapperBase<TeamDayRefused> {

    @Override
    protected HttpProblem toProblem(TeamDayRefused refused) {
        return of(refused.refusal()).build();
    }

    private static HttpProblem.Builder of(TeamDayRefusal refusal) {
        return switch (refusal) {
            case TeamDayRefusal.NotYourTeam r ->
                Problems.of(403, "not-your-team", say(TeamDayWords::notYourTeam), say(TeamDayWords::ofTheTeam));
            case TeamDayRefusal.NotTheOrganiser r ->
                Problems.of(
                        403, "not-the-organiser", say(TeamDayWords::notTheOrganiser), say(TeamDayWords::answerOrAsk));
            case TeamDayRefusal.NoLongerOpen r ->
                Problems.of(
                                409,
                                "no-longer-open",
                                say(TeamDayWords::over),
                                say(words -> words.was(r.status().name())))
                        .with("teamDayStatus", r.status());
            case TeamDayRefusal.AlreadyAgreed r ->
                Problems.of(
                                409,
                                "already-agreed",
                                say(TeamDayWords::agreed),
                                say((words, tongue) -> words.agreedOn(tongue.day(r.date()))))
                        .with("date", r.date());
            case TeamDayRefusal.DateNotPossible r ->
                Problems.naming(
                        r.dates(),
                        Problems.of(
                                422,
                                "date-not-possible",
                                say(TeamDayWords::notPossible),
                                first(r.dates().getFirst())));
            case TeamDayRefusal.NotEnoughRoom r ->
                Problems.of(409, "not-enough-room", say(TeamDayWords::noRoom), room(r))
                        .with("wanted", r.wanted())
                        .with("free", r.free())
                        .with("otherDates", r.otherDates());
            case TeamDayRefusal.MemberQuotaReached r ->
                Problems.of(
                                422,
                                "weekly-quota-reached",
                                say(TeamDayWords::memberQuota),
                                say(words -> words.memberHasUsed(r.quota())))
                        .with("personId", r.personId())
                        .with("quota", r.quota());
            case TeamDayRefusal.MemberNotPossible r ->
                Problems.of(
                                409,
                                "not-possible-for-them",
                                say(TeamDayWords::memberNotPossible),
                                say(TeamDayWords::askMember))
                        .with("personId", r.personId());
            case TeamDayRefusal.MemberNotAdmitted r ->
                Problems.of(
                                422,
                                "not-for-their-organisation",
                                say(TeamDayWords::memberNotAdmitted),
                                say(TeamDayWords::otherBuilding))
                        .with("personId", r.personId());
            case TeamDayRefusal.MemberTooFarAhead r ->
                Problems.of(
                                422,
                                "too-far-ahead",
                                say(TeamDayWords::memberTooFar),
                                say((words, tongue) -> words.memberUntil(tongue.day(r.last()))))
                        .with("personId", r.personId())
                        .with("lastDay", r.last());
        };
    }

    private static Wording first(Problems.Violation date) {
        return say((words, tongue) -> words.date(date.field(), tongue.say(date.message())));
    }

    private static Wording room(TeamDayRefusal.NotEnoughRoom r) {
        return say((words, tongue) -> words.room(r.wanted(), r.free(), tongue.days(r.otherDates())));
    }

    private static Wording say(Function<TeamDayWords, String> message) {
        return Wording.of(TeamDayWords.class, message);
    }

    private static Wording say(BiFunction<TeamDayWords, Tongue, String> message) {
        return Wording.of(TeamDayWords.class, message);
    }
}
