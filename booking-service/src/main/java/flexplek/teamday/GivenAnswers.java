package flexplek.teamday;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;

/** The answers that the people of a team gave for its candidate dates. */
@ApplicationScoped
class GivenAnswers {

    record Given(LocalDate date, int person, Answer answer) {}

    private final Session entities;

    GivenAnswers(Session entities) {
        this.entities = entities;
    }

    /** True when this is another answer than before. */
    boolean put(UUID teamDay, LocalDate date, int person, Answer answer) {
        return entities.createNativeMutationQuery("""
                        insert into team_day_answer as a (team_day_id, date, person_id, answer)
                        values (:teamDay, :date, :person, :answer)
                        on conflict (team_day_id, date, person_id) do update set answer = excluded.answer
                        where a.answer <> excluded.answer""")
                        .setParameter("teamDay", teamDay)
                        .setParameter("date", date)
                        .setParameter("person", person)
                        .setParameter("answer", answer.name())
                        .executeUpdate()
                == 1;
    }

    List<Given> of(UUID teamDay) {
        return entities.createNativeQuery(
                        "select date, person_id, answer from team_day_answer where team_day_id = :teamDay",
                        Object[].class)
                .setParameter("teamDay", teamDay)
                .getResultStream()
                .map(r -> new Given((LocalDate) r[0], ((Number) r[1]).intValue(), Answer.valueOf((String) r[2])))
                .toList();
    }

    /** The answer of each person (inside key) who answered for a date. */
    Map<Integer, Answer> on(UUID teamDay, LocalDate date) {
        return of(teamDay).stream()
                .filter(given -> given.date().equals(date))
                .collect(Collectors.toMap(Given::person, Given::answer));
    }
}
