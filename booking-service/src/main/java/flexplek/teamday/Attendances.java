package flexplek.teamday;

import flexplek.people.Teams;
import flexplek.platform.TimeOfDay;
import flexplek.rule.TimeSlot;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    /** The whole day as the building counts it: the quarters of its opening hours. */
    static TimeSlot slot(BuildingCard building, LocalDate date) {
        TimeOfDay first = new TimeOfDay((building.opens().minute() + 14) / 15 * 15);
        TimeOfDay last = new TimeOfDay(building.closes().minute() / 15 * 15);
        return TimeSlot.on(date, first, last, building.zone()).orElseThrow();
    }

    /** As it is now. */
    Attendance on(TeamDay day, LocalDate date) {
        return on(day, date, desks::takenBy);
    }

    /** As it stood at the start: who came, or left early, is nobody else's business. */
    Attendance atStart(TeamDay day, LocalDate date) {
        return on(day, date, desks::takenAtStartBy);
    }

    private interface Look {
        List<Desks.Taken> takenBy(Collection<Integer> people, TimeSlot slot, LocalDate date);
    }

    private Attendance on(TeamDay day, LocalDate date, Look look) {
        Map<Integer, Answer> given = answers.on(day.id(), date);
        List<Teams.Member> coming = teams.members(day.team()).stream()
                .filter(m ->
                        given.getOrDefault(m.key(), m.key() == day.organiser() ? Answer.YES : Answer.NO) == Answer.YES)
                .toList();
        BuildingCard building = cards.building(day.building());
        Map<Integer, List<Desks.Taken>> taken =
                look.takenBy(coming.stream().map(Teams.Member::key).toList(), slot(building, date), date).stream()
                        .collect(Collectors.groupingBy(Desks.Taken::person));
        Attendance attendance = new Attendance(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (Teams.Member member : coming) {
            place(member, taken.getOrDefault(member.key(), List.of()), day.building(), attendance);
        }
        return attendance;
    }

    /** An offer is no place, and not for others to know of; but no other desk can be had beside it. */
    private void place(Teams.Member member, List<Desks.Taken> own, int building, Attendance attendance) {
        List<Desks.Taken> booked = own.stream().filter(t -> !t.offered()).toList();
        Optional<Desks.Taken> here =
                booked.stream().filter(t -> t.building() == building).findFirst();
        if (here.isPresent()) {
            attendance.seated().add(seated(member, here.get()));
        } else if (!booked.isEmpty()) {
            attendance.elsewhere().add(member);
        } else if (own.isEmpty()) {
            attendance.without().add(member);
        }
    }

    private Attendance.Seated seated(Teams.Member member, Desks.Taken taken) {
        SpaceCard space = cards.space(taken.space());
        return new Attendance.Seated(
                space.key(),
                member.hidden(),
                new TeamDayEvent.Place(member.personId(), taken.booking(), space.id(), space.name()));
    }
}
