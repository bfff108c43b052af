package flexplek.teamday;

import flexplek.claim.Claims;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.Wording;
import flexplek.platform.WrongRows;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a person's answers; once a date is agreed, an answer for it also takes or gives back the person's place. */
@ApplicationScoped
class AnswerDates {

    private final Claims claims;
    private final TeamDays teamDays;
    private final GivenAnswers given;
    private final AnswerPlace answerPlace;
    private final TeamDayViews views;

    AnswerDates(Claims claims, TeamDays teamDays, GivenAnswers given, AnswerPlace answerPlace, TeamDayViews views) {
        this.claims = claims;
        this.teamDays = teamDays;
        this.given = given;
        this.answerPlace = answerPlace;
        this.views = views;
    }

    /** Who has to wait for a turn is only who gets or gives a place. */
    Response answer(Caller caller, UUID id, List<TeamDayResource.DateAnswer> answers, @Nullable String ifMatch) {
        TeamDay seen = teamDays.visibleTo(caller, id);
        if (!seen.isOfTeamOf(caller)) {
            throw new TeamDayRefused(new TeamDayRefusal.NotYourTeam());
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                TeamDay day = lock(caller, id, answers, ifMatch);
                if (agreedAnswer(day, answers).isPresent()) {
                    throw new PlaceInvolved();
                }
                return store(caller, day, answers);
            });
        } catch (PlaceInvolved e) {
            return claims.together(Set.of(seen.building()), together -> {
                TeamDay day = lock(caller, id, answers, ifMatch);
                Response response = store(caller, day, answers);
                Optional<TeamDayResource.DateAnswer> answer = agreedAnswer(day, answers);
                if (answer.isEmpty()) {
                    return response;
                }
                answerPlace.follow(
                        caller, day, answer.get().date(), answer.get().answer(), together);
                return views.answer(day, caller);
            });
        }
    }

    private TeamDay lock(Caller caller, UUID id, List<TeamDayResource.DateAnswer> answers, @Nullable String ifMatch) {
        TeamDay day = teamDays.lockFor(caller, id);
        Preconditions.match(ifMatch, views.version(day, caller), () -> stand(caller, day, answers));
        day.checkAnswerable(teamDays.today(day));
        return day;
    }

    /** Whether these are my answers already, and my place is as the one for the agreed date asks. */
    private boolean stand(Caller caller, TeamDay day, List<TeamDayResource.DateAnswer> answers) {
        Map<LocalDate, Answer> mine = given.by(day.id(), caller.key());
        return answers.stream().allMatch(a -> a.answer() == mine.get(a.date()))
                && agreedAnswer(day, answers).stream()
                        .allMatch(a -> answerPlace.stands(caller, day, a.date(), a.answer()));
    }

    private static Optional<TeamDayResource.DateAnswer> agreedAnswer(
            TeamDay day, List<TeamDayResource.DateAnswer> answers) {
        return answers.stream().filter(a -> day.isAgreedOn(a.date())).findFirst();
    }

    private Response store(Caller caller, TeamDay day, List<TeamDayResource.DateAnswer> answers) {
        List<LocalDate> candidates = day.candidates();
        WrongRows wrong = new WrongRows("answers");
        for (int i = 0; i < answers.size(); i++) {
            if (!candidates.contains(answers.get(i).date())) {
                wrong.add(i, "date", Wording.of(TeamDayWords.class, TeamDayWords::candidate));
            }
        }
        if (!wrong.isEmpty()) {
            throw new TeamDayRefused(new TeamDayRefusal.DateNotPossible(wrong.inOrder()));
        }
        boolean othersSeeIt = false;
        for (TeamDayResource.DateAnswer answer : answers) {
            othersSeeIt |= given.put(day.id(), answer.date(), caller.key(), answer.answer());
        }
        if (othersSeeIt) {
            teamDays.changed(day);
        }
        return views.answer(day, caller);
    }

    /** The date is agreed, so a place is taken or given back, which needs a turn. */
    private static final class PlaceInvolved extends RuntimeException {
        PlaceInvolved() {
            super("place involved", null, false, false);
        }
    }
}
