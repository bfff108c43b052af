package flexplek.teamday;

import static java.util.Objects.requireNonNull;

import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Shows team days to callers. */
@ApplicationScoped
class TeamDayViews {

    private final OutsideNames names;
    private final GivenAnswers answers;
    private final Attendances attendances;
    private final People people;

    TeamDayViews(OutsideNames names, GivenAnswers answers, Attendances attendances, People people) {
        this.names = names;
        this.answers = answers;
        this.attendances = attendances;
        this.people = people;
    }

    /** 200 with the team day and its ETag. */
    Response answer(TeamDay day, Caller caller) {
        return Response.ok(of(day, caller))
                .tag(Preconditions.tag(version(day, caller)))
                .build();
    }

    /** Who shows nobody when they are in gives answers that nobody else sees: with those the version is theirs alone. */
    String version(TeamDay day, Caller caller) {
        String seenByAll = Integer.toString(day.version());
        if (!people.hides(caller.key())) {
            return seenByAll;
        }
        Map<LocalDate, Answer> mine = answers.by(day.id(), caller.key());
        if (mine.isEmpty()) {
            return seenByAll;
        }
        return day.candidates().stream()
                .map(date -> Optional.ofNullable(mine.get(date))
                        .map(answer -> answer.name().substring(0, 1))
                        .orElse("-"))
                .collect(Collectors.joining("", seenByAll + ".", ""));
    }

    /** With places and those who sit elsewhere. */
    TeamDayView of(TeamDay day, Caller caller) {
        LocalDate date = day.status() == TeamDayStatus.CANCELLED ? null : day.agreedDate();
        Attendance attendance =
                date == null ? new Attendance(List.of(), List.of(), List.of()) : attendances.atStart(day, date);
        return of(List.of(day), caller, attendance).getFirst();
    }

    /** Without places; in the same number of statements however many there are. */
    List<TeamDayView> inList(List<TeamDay> days, Caller caller) {
        return of(days, caller, null);
    }

    private List<TeamDayView> of(List<TeamDay> days, Caller caller, @Nullable Attendance attendance) {
        List<UUID> ids = days.stream().map(TeamDay::id).toList();
        Map<UUID, OutsideNames.Names> named = names.of(ids);
        Map<UUID, List<GivenAnswers.Named>> given = answers.named(ids);
        return days.stream()
                .map(day -> view(
                        day,
                        requireNonNull(named.get(day.id())),
                        given.getOrDefault(day.id(), List.of()),
                        caller,
                        attendance))
                .toList();
    }

    private static TeamDayView view(
            TeamDay day,
            OutsideNames.Names named,
            List<GivenAnswers.Named> given,
            Caller caller,
            @Nullable Attendance attendance) {
        return new TeamDayView(
                day.id(),
                named.teamId(),
                named.teamName(),
                named.organiserId(),
                named.buildingId(),
                named.buildingName(),
                named.zone(),
                named.neighbourhoodId(),
                day.purpose(),
                day.status(),
                day.agreedDate(),
                day.candidates().stream()
                        .map(date -> candidate(date, given, caller.key()))
                        .toList(),
                attendance == null ? null : attendance.placesSeenBy(caller.personId()),
                attendance == null ? null : attendance.elsewhereSeenBy(caller.personId()));
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
