package flexplek.presence;

import flexplek.people.Caller;
import flexplek.people.Newcomers;
import flexplek.people.PeopleWords;
import flexplek.platform.OneColumn;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.teamday.TeamDayStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.Session;

/** Reads who of a team is in: two reads, however many people and days. */
@ApplicationScoped
class Presences {

    /** Live desks only: what was cancelled or left is nobody's business. A hidden person has no row, so nothing to count. */
    private static final String PEOPLE = """
            select t.id as team, t.name as team_name, p.id as person, p.public_id as person_id, p.display_name, p.started_on,
              b.day, b.starts, b.ends, h.public_id as building, h.name as building_name, h.zone,
              f.public_id as floor, f.name as floor_name, n.public_id as neighbourhood, n.name as neighbourhood_name,
              s.public_id as space, s.name as space_name
            from team t join team_member m on m.team_id = t.id join person p on p.id = m.person_id
            left join booking b on b.person_id = p.id and b.day between :from and :to and b.kind = 'DESK'
              and b.live and b.status <> 'OFFERED'
            left join space s on s.id = b.space_id left join neighbourhood n on n.id = s.neighbourhood_id
            left join floor f on f.id = s.floor_id left join building h on h.id = s.building_id
            where t.public_id = :team and t.id = any(:mine) and (p.visibility <> 'NOBODY' or p.id = :me)
            order by p.display_name, p.id, b.starts, b.id""";

    private static final String TEAM_DAYS = """
            select d.id, d.purpose, d.status, h.public_id as building, h.name as building_name, c.date
            from team_day d join building h on h.id = d.building_id join team_day_candidate c on c.team_day_id = d.id
            where d.team_id = :team and c.date between :from and :to
              and (d.status = 'PROPOSED' or d.status in ('AGREED', 'HELD') and c.date = d.agreed_date)
            order by c.date, d.id""";

    private final Session entities;

    Presences(Session entities) {
        this.entities = entities;
    }

    /** Of a team of the caller; any other team is not to be found. Both days are included. */
    Presence of(UUID team, Caller caller, LocalDate from, LocalDate to, LocalDate today) {
        Map<LocalDate, Presence.Day> days = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).forEach(d -> days.put(d, empty(d)));
        List<Tuple> people = people(team, caller, from, to);
        if (people.isEmpty()) {
            Wording noTeam = Wording.of(PeopleWords.class, PeopleWords::noTeam);
            throw isThere(team) ? Problems.notTheirs(noTeam) : Problems.notFound(noTeam);
        }
        people.stream()
                .filter(row -> row.get("day") != null)
                .forEach(row -> on(days, row, "day").people().add(colleague(row, caller, today)));
        Tuple any = people.getFirst();
        teamDays(any.get("team", Integer.class), from, to)
                .forEach(row -> on(days, row, "date").teamDays().add(teamDay(row)));
        return new Presence(team, any.get("team_name", String.class), from, to, List.copyOf(days.values()));
    }

    private boolean isThere(UUID team) {
        return OneColumn.of(entities, "select exists (select from team where public_id = :team)", Boolean.class)
                .setParameter("team", team)
                .getSingleResult();
    }

    private static Presence.Day on(Map<LocalDate, Presence.Day> days, Tuple row, String date) {
        return days.computeIfAbsent(row.get(date, LocalDate.class), Presences::empty);
    }

    private static Presence.Day empty(LocalDate date) {
        return new Presence.Day(date, new ArrayList<>(), new ArrayList<>());
    }

    private List<Tuple> people(UUID team, Caller caller, LocalDate from, LocalDate to) {
        return entities.createNativeQuery(PEOPLE, Tuple.class)
                .setParameter("team", team)
                .setParameter("mine", caller.teamKeys().toArray(Integer[]::new))
                .setParameter("me", caller.key())
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private List<Tuple> teamDays(int team, LocalDate from, LocalDate to) {
        return entities.createNativeQuery(TEAM_DAYS, Tuple.class)
                .setParameter("team", team)
                .setParameter("from", from)
                .setParameter("to", to)
                .getResultList();
    }

    private static Presence.Colleague colleague(Tuple row, Caller caller, LocalDate today) {
        return new Presence.Colleague(
                row.get("person_id", UUID.class),
                row.get("display_name", String.class),
                row.get("person", Integer.class) == caller.key(),
                Newcomers.includes(row.get("started_on", LocalDate.class), today),
                row.get("building", UUID.class),
                row.get("building_name", String.class),
                row.get("floor", UUID.class),
                row.get("floor_name", String.class),
                row.get("neighbourhood", UUID.class),
                row.get("neighbourhood_name", String.class),
                row.get("space", UUID.class),
                row.get("space_name", String.class),
                row.get("starts", Instant.class),
                row.get("ends", Instant.class),
                row.get("zone", String.class));
    }

    private static Presence.TeamDayThen teamDay(Tuple row) {
        return new Presence.TeamDayThen(
                row.get("id", UUID.class),
                row.get("purpose", String.class),
                TeamDayStatus.valueOf(row.get("status", String.class)),
                row.get("building", UUID.class),
                row.get("building_name", String.class));
    }
}
