package flexplek.teamday;

import flexplek.platform.Problems;
import io.quarkiverse.resteasy.problem.ExceptionMapperBase;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.ws.rs.ext.Provider;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
                Problems.of(403, "not-your-team", "Not your team", "Only people of the team can do this.");
            case TeamDayRefusal.NotTheOrganiser r ->
                Problems.of(
                        403,
                        "not-the-organiser",
                        "Not the organiser",
                        "Only the one who proposed the team day can do this. You can answer which dates suit you.");
            case TeamDayRefusal.NoLongerOpen r ->
                Problems.of(
                                409,
                                "no-longer-open",
                                "No longer open",
                                "The team day was " + r.status().name().toLowerCase(Locale.ROOT)
                                        + ". Propose a new one.")
                        .with("teamDayStatus", r.status());
            case TeamDayRefusal.AlreadyAgreed r ->
                Problems.of(
                                409,
                                "already-agreed",
                                "Already agreed",
                                "The team has agreed on " + r.date()
                                        + ". Cancel this team day and propose a new one for another date.")
                        .with("date", r.date());
            case TeamDayRefusal.DateNotPossible r ->
                Problems.of(422, "date-not-possible", "The date is not possible", r.field() + " " + r.why())
                        .with("violations", List.of(new Problems.Violation(r.field(), r.why())));
            case TeamDayRefusal.NotEnoughRoom r ->
                Problems.of(409, "not-enough-room", "Not enough room", room(r))
                        .with("wanted", r.wanted())
                        .with("free", r.free())
                        .with("otherDates", r.otherDates());
            case TeamDayRefusal.MemberQuotaReached r ->
                Problems.of(
                                422,
                                "weekly-quota-reached",
                                "Weekly quota reached",
                                "Person " + r.personId() + " has used the " + r.quota()
                                        + " desk bookings of that week, so nothing was booked. Choose a date in another"
                                        + " week, or let this person give one up or answer NO.")
                        .with("personId", r.personId())
                        .with("quota", r.quota());
            case TeamDayRefusal.MemberNotAdmitted r ->
                Problems.of(
                                422,
                                "not-for-their-organisation",
                                "Not for their organisation",
                                "The organisation of person " + r.personId()
                                        + " does not use this building, so nothing was booked. Choose another building.")
                        .with("personId", r.personId());
            case TeamDayRefusal.MemberTooFarAhead r ->
                Problems.of(
                                422,
                                "too-far-ahead",
                                "Too far ahead",
                                "Person " + r.personId() + " can book here until " + r.last()
                                        + ", so nothing was booked. Agree later, or on an earlier date.")
                        .with("personId", r.personId())
                        .with("lastDay", r.last());
            case TeamDayRefusal.TooBusy r ->
                Problems.of(
                                503,
                                "too-busy",
                                "Too busy",
                                "Others took the places while they were being booked, so nothing was booked. Please try"
                                        + " again.")
                        .withHeader("Retry-After", 1);
        };
    }

    private static String room(TeamDayRefusal.NotEnoughRoom r) {
        String free = r.wanted() + " places are wanted and " + r.free() + " are free, so nothing was booked. ";
        return r.otherDates().isEmpty()
                ? free + "None of the other candidate dates has room for as many."
                : free + "There is room on "
                        + r.otherDates().stream().map(Object::toString).collect(Collectors.joining(", ")) + ".";
    }
}
