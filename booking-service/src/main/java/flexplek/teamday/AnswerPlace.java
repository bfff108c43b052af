package flexplek.teamday;

import flexplek.claim.Claim;
import flexplek.claim.Together;
import flexplek.people.Caller;
import flexplek.people.Teams;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** The place that goes with an answer for the agreed date: YES takes one, anything else gives it back. */
@ApplicationScoped
class AnswerPlace {

    private final Attendances attendances;
    private final SeatTogether seatTogether;
    private final GiveBack giveBack;
    private final Desks desks;
    private final Clock clock;

    AnswerPlace(Attendances attendances, SeatTogether seatTogether, GiveBack giveBack, Desks desks, Clock clock) {
        this.attendances = attendances;
        this.seatTogether = seatTogether;
        this.giveBack = giveBack;
        this.desks = desks;
        this.clock = clock;
    }

    /** Whether the caller's place is as the answer asks. */
    boolean stands(Caller caller, TeamDay day, LocalDate date, Answer answer) {
        return answer == Answer.YES
                ? without(caller, attendances.on(day, date)).isEmpty()
                : desks.liveOf(day.id(), caller.key(), clock.instant()).isEmpty();
    }

    void follow(Caller caller, TeamDay day, LocalDate date, Answer answer, Together together) {
        if (answer != Answer.YES) {
            giveBack.of(day, caller.key(), caller.personId());
            return;
        }
        Attendance attendance = attendances.on(day, date);
        List<Teams.Member> me = without(caller, attendance);
        if (!me.isEmpty()) {
            seatTogether.seat(
                    day,
                    date,
                    me,
                    new Claim.Sitter(caller.key(), caller.personId()),
                    seatTogether.nearOrInNeighbourhood(day, attendance),
                    together);
        }
    }

    private static List<Teams.Member> without(Caller caller, Attendance attendance) {
        return attendance.without().stream()
                .filter(m -> m.key() == caller.key())
                .toList();
    }
}
