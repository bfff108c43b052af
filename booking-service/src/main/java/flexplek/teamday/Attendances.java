package flexplek.teamday;

import flexplek.booking.TimeSlot;
import flexplek.people.Teams;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds who comes on a date: those who said YES, and the organiser unless the organiser answered otherwise. */
@ApplicationScoped
class Attendances {

    private final Teams teams;
    private final GivenAnswers answers;
    private final Desks desks;
    private final Cards cards;

    Attendances(Teams teams, GivenAnswers answers, Desks desks, Cards cards) {
        this.teams = teams;
        this.answers = answers;
        this.desks = desks;
        this.cards = cards;
    }

    /** The whole day as the building counts it: its opening hours. */
    static TimeSlot slot(BuildingCard building, LocalDate date) {
        return TimeSlot.on(date, building.opens(), building.closes(), building.zone())
                .orElseThrow();
    }

    Attendance on(TeamDay day, LocalDate date) {
        Map<Integer, Answer> given = answers.on(day.id(), date);
        List<Teams.Member> coming = teams.members(day.team()).stream()
                .filter(m ->
                        given.getOrDefault(m.key(), m.key() == day.organiser() ? Answer.YES : Answer.NO) == Answer.YES)
                .toList();
        BuildingCard building = cards.building(day.building());
        Map<Integer, List<Desks.Taken>> taken =
                desks.takenBy(coming.stream().map(Teams.Member::key).toList(), slot(building, date), date).stream()
                        .collect(Collectors.groupingBy(Desks.Taken::person));
        Attendance attendance = new Attendance(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Teams.Member member : coming) {
            List<Desks.Taken> own = taken.getOrDefault(member.key(), List.of());
            own.stream()
                    .filter(t -> t.building() == day.building())
                    .findFirst()
                    .ifPresentOrElse(
                            here -> attendance.seated().add(seated(member, here)),
                            () -> (own.isEmpty() ? attendance.without() : attendance.elsewhere()).add(member));
        }
        return attendance;
    }

    private Attendance.Seated seated(Teams.Member member, Desks.Taken taken) {
        SpaceCard space = cards.space(taken.space());
        return new Attendance.Seated(
                space.key(), new TeamDayEvent.Place(member.personId(), taken.booking(), space.id(), space.name()));
    }
}
