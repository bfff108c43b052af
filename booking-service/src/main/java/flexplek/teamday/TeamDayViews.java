package flexplek.teamday;

import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.people.Teams;
import flexplek.platform.Preconditions;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows team days to callers. */
@ApplicationScoped
class TeamDayViews {

    private final Teams teams;
    private final People people;
    private final Cards cards;
    private final Desks desks;
    private final GivenAnswers answers;
    private final Attendances attendances;

    TeamDayViews(Teams teams, People people, Cards cards, Desks desks, GivenAnswers answers, Attendances attendances) {
        this.teams = teams;
        this.people = people;
        this.cards = cards;
        this.desks = desks;
        this.answers = answers;
        this.attendances = attendances;
    }

    /** 200 with the team day and its ETag. */
    Response answer(TeamDay day, Caller caller) {
        return Response.ok(of(day, caller))
                .tag(Preconditions.tag(day.version()))
                .build();
    }

    /** With places and those who sit elsewhere. */
    TeamDayView of(TeamDay day, Caller caller) {
        LocalDate date = day.status() == TeamDayStatus.CANCELLED ? null : day.agreedDate();
        Attendance attendance =
                date == null ? new Attendance(List.of(), List.of(), List.of()) : attendances.atStart(day, date);
        return of(day, caller, attendance);
    }

    TeamDayView inList(TeamDay day, Caller caller) {
        return of(day, caller, null);
    }

    private TeamDayView of(TeamDay day, Caller caller, @Nullable Attendance attendance) {
        Teams.Team team = teams.find(day.team()).orElseThrow();
        BuildingCard building = cards.building(day.building());
        List<GivenAnswers.Named> given = answers.named(day.id());
        return new TeamDayView(
                day.id(),
                team.teamId(),
                team.name(),
                people.id(day.organiser()),
                building.id(),
                building.name(),
                building.zone().getId(),
                Optional.ofNullable(day.neighbourhood())
                        .map(desks::neighbourhoodId)
                        .orElse(null),
                day.purpose(),
                day.status(),
                day.agreedDate(),
                day.candidates().stream()
                        .map(date -> candidate(date, given, caller.key()))
                        .toList(),
                attendance == null ? null : attendance.places(),
                attendance == null
                        ? null
                        : attendance.elsewhere().stream()
                                .filter(m -> !m.hidden() || m.key() == caller.key())
                                .map(Teams.Member::personId)
                                .toList());
    }

    private static TeamDayView.CandidateDate candidate(LocalDate date, List<GivenAnswers.Named> all, int me) {
        List<GivenAnswers.Named> given = all.stream()
                .filter(g -> g.date().equals(date))
                .filter(g -> g.answer() == Answer.YES || !g.hidden() || g.person() == me)
                .toList();
        Answer mine = given.stream()
                .filter(g -> g.person() == me)
                .findFirst()
                .map(GivenAnswers.Named::answer)
                .orElse(null);
        return new TeamDayView.CandidateDate(
                date,
                count(given, Answer.YES),
                count(given, Answer.MAYBE),
                count(given, Answer.NO),
                mine,
                given.stream()
                        .filter(g -> !g.hidden() || g.person() == me)
                        .map(g -> new TeamDayView.ByName(g.personId(), g.displayName(), g.answer()))
                        .toList());
    }

    private static int count(List<GivenAnswers.Named> given, Answer answer) {
        return (int) given.stream().filter(g -> g.answer() == answer).count();
    }
}
