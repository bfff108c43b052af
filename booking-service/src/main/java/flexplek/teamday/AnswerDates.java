package flexplek.teamday;

import flexplek.booking.DailyCap;
import flexplek.booking.NewBooking;
import flexplek.people.Caller;
import flexplek.people.Teams;
import flexplek.platform.Preconditions;
import flexplek.space.Cards;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Takes a person's answers; once a date is agreed, an answer for it also takes or gives back the person's place. */
@ApplicationScoped
class AnswerDates {

    private final TeamDays teamDays;
    private final GivenAnswers given;
    private final Attendances attendances;
    private final SeatTogether seatTogether;
    private final GiveBack giveBack;
    private final Desks desks;
    private final DailyCap dailyCap;
    private final WholeAct wholeAct;
    private final TeamDayViews views;
    private final Cards cards;
    private final Clock clock;

    AnswerDates(
            TeamDays teamDays,
            GivenAnswers given,
            Attendances attendances,
            SeatTogether seatTogether,
            GiveBack giveBack,
            Desks desks,
            DailyCap dailyCap,
            WholeAct wholeAct,
            TeamDayViews views,
            Cards cards,
            Clock clock) {
        this.teamDays = teamDays;
        this.given = given;
        this.attendances = attendances;
        this.seatTogether = seatTogether;
        this.giveBack = giveBack;
        this.desks = desks;
        this.dailyCap = dailyCap;
        this.wholeAct = wholeAct;
        this.views = views;
        this.cards = cards;
        this.clock = clock;
    }

    Response answer(Caller caller, UUID id, List<TeamDayResource.DateAnswer> answers, @Nullable String ifMatch) {
        TeamDay seen = teamDays.visibleTo(caller, id);
        if (!seen.isOfTeamOf(caller)) {
            throw new TeamDayRefused(new TeamDayRefusal.NotYourTeam());
        }
        int building = seen.building();
        try {
            return QuarkusTransaction.requiringNew().call(() -> {
                TeamDay day = lock(caller, id, answers, ifMatch);
                agreedAnswer(day, answers).ifPresent(answer -> {
                    throw new PlaceInvolved(answer.date());
                });
                return store(caller, day, answers);
            });
        } catch (PlaceInvolved e) {
            dailyCap.openDay(building, e.date);
        }
        return wholeAct.run(() -> {
            TeamDay day = lock(caller, id, answers, ifMatch);
            Response response = store(caller, day, answers);
            Optional<TeamDayResource.DateAnswer> answer = agreedAnswer(day, answers);
            if (answer.isEmpty()) {
                return response;
            }
            place(caller, day, answer.get());
            return views.answer(day, caller);
        });
    }

    private TeamDay lock(Caller caller, UUID id, List<TeamDayResource.DateAnswer> answers, @Nullable String ifMatch) {
        TeamDay day = teamDays.lockFor(caller, id);
        Preconditions.match(ifMatch, day.version(), () -> stand(caller, day, answers));
        day.checkAnswerable(LocalDate.ofInstant(
                clock.instant(), cards.building(day.building()).zone()));
        return day;
    }

    /** Whether these are my answers already, and my place is as the one for the agreed date asks. */
    private boolean stand(Caller caller, TeamDay day, List<TeamDayResource.DateAnswer> answers) {
        Map<LocalDate, Answer> mine = given.by(day.id(), caller.key());
        return answers.stream().allMatch(a -> a.answer() == mine.get(a.date()))
                && agreedAnswer(day, answers).stream().allMatch(a -> placeStands(caller, day, a));
    }

    private boolean placeStands(Caller caller, TeamDay day, TeamDayResource.DateAnswer answer) {
        return answer.answer() == Answer.YES
                ? withoutPlace(caller, attendances.on(day, answer.date())).isEmpty()
                : desks.liveOf(day.id(), caller.key(), clock.instant()).isEmpty();
    }

    private static List<Teams.Member> withoutPlace(Caller caller, Attendance attendance) {
        return attendance.without().stream()
                .filter(m -> m.key() == caller.key())
                .toList();
    }

    private static Optional<TeamDayResource.DateAnswer> agreedAnswer(
            TeamDay day, List<TeamDayResource.DateAnswer> answers) {
        return answers.stream().filter(a -> day.isAgreedOn(a.date())).findFirst();
    }

    private Response store(Caller caller, TeamDay day, List<TeamDayResource.DateAnswer> answers) {
        List<LocalDate> candidates = day.candidates();
        boolean changed = false;
        for (int i = 0; i < answers.size(); i++) {
            TeamDayResource.DateAnswer answer = answers.get(i);
            if (!candidates.contains(answer.date())) {
                throw new TeamDayRefused(new TeamDayRefusal.DateNotPossible(
                        "answers[" + i + "].date", "must be one of the candidate dates"));
            }
            changed |= given.put(day.id(), answer.date(), caller.key(), answer.answer());
        }
        if (changed) {
            teamDays.changed(day);
        }
        return views.answer(day, caller);
    }

    private void place(Caller caller, TeamDay day, TeamDayResource.DateAnswer answer) {
        if (answer.answer() != Answer.YES) {
            giveBack.of(day, caller.key(), caller.personId());
            return;
        }
        Attendance attendance = attendances.on(day, answer.date());
        List<Teams.Member> me = withoutPlace(caller, attendance);
        if (me.isEmpty()) {
            return;
        }
        List<Integer> others =
                attendance.seated().stream().map(Attendance.Seated::space).toList();
        PlacesTogether.Wish wish = desks.middleOf(others)
                .or(() -> Optional.ofNullable(day.neighbourhood()).flatMap(desks::middleOf))
                .orElse(null);
        seatTogether.seat(day, answer.date(), me, new NewBooking.Sitter(caller.key(), caller.personId()), wish);
    }

    /** The date is agreed, so a place is taken or given back, which needs a turn. */
    private static final class PlaceInvolved extends RuntimeException {
        private final LocalDate date;

        PlaceInvolved(LocalDate date) {
            super("place involved", null, false, false);
            this.date = date;
        }
    }
}
