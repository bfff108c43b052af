package flexplek.teamday;

import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The answers that the people of a team gave for its candidate dates. */
@ApplicationScoped
class GivenAnswers {

    record Given(LocalDate date, int person, Answer answer) {}

    /** An answer with the name of who gave it; {@code hidden} when that person shows nobody when they are in. */
    record Named(LocalDate date, int person, UUID personId, String displayName, boolean hidden, Answer answer) {}

    private final Session entities;

    GivenAnswers(Session entities) {
        this.entities = entities;
    }

    /** True when others see another answer than before: of who shows nobody when they are in, a YES alone is counted. */
    boolean put(UUID teamDay, LocalDate date, int person, Answer answer) {
        return OneColumn.of(entities, """
                        with before as (
                          select answer from team_day_answer
                          where team_day_id = :teamDay and date = :date and person_id = :person),
                        another as (
                          insert into team_day_answer as a (team_day_id, date, person_id, answer)
                          values (:teamDay, :date, :person, :answer)
                          on conflict (team_day_id, date, person_id) do update set answer = excluded.answer
                          where a.answer <> excluded.answer
                          returning a.answer)
                        select exists (select from another) and ('YES' in (select answer from another union select answer from before)
                          or (select visibility <> 'NOBODY' from person where id = :person))""", Boolean.class)
                .setParameter("teamDay", teamDay)
                .setParameter("date", date)
                .setParameter("person", person)
                .setParameter("answer", answer.name())
                .getSingleResult();
    }

    private List<Given> of(UUID teamDay) {
        return entities.createNativeQuery(
                        "select date, person_id, answer from team_day_answer where team_day_id = :teamDay",
                        Object[].class)
                .setParameter("teamDay", teamDay)
                .getResultStream()
                .map(r -> new Given((LocalDate) r[0], ((Number) r[1]).intValue(), Answer.valueOf((String) r[2])))
                .toList();
    }

    /** What a person (inside key) answered for each date. */
    Map<LocalDate, Answer> by(UUID teamDay, int person) {
        return of(teamDay).stream()
                .filter(given -> given.person() == person)
                .collect(Collectors.toMap(Given::date, Given::answer));
    }

    /** Those for some team days, each with its own in the order of the names. */
    Map<UUID, List<Named>> named(Collection<UUID> teamDays) {
        return entities.createNativeQuery("""
                        select a.team_day_id, a.date, p.id, p.public_id, p.display_name, p.visibility = 'NOBODY', a.answer
                        from team_day_answer a join person p on p.id = a.person_id
                        where a.team_day_id = any(:teamDays) order by p.display_name, p.id""", Object[].class)
                .setParameter("teamDays", teamDays.toArray(UUID[]::new))
                .getResultStream()
                .collect(Collectors.groupingBy(
                        r -> (UUID) r[0],
                        Collectors.mapping(
                                r -> new Named(
                                        (LocalDate) r[1],
                                        ((Number) r[2]).intValue(),
                                        (UUID) r[3],
                                        (String) r[4],
                                        (Boolean) r[5],
                                        Answer.valueOf((String) r[6])),
                                Collectors.toList())));
    }

    /** The answer of each person (inside key) who answered for a date. */
    Map<Integer, Answer> on(UUID teamDay, LocalDate date) {
        return of(teamDay).stream()
                .filter(given -> given.date().equals(date))
                .collect(Collectors.toMap(Given::person, Given::answer));
    }
}
