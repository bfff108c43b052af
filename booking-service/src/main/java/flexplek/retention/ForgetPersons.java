package flexplek.retention;

import flexplek.people.LastSeen;
import flexplek.people.LetGo;
import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.hibernate.Session;

/**
 * Forgets persons who were not seen for longer than is set and of whom nothing is left. Who signs in meanwhile is either seen
 * first, and stays, or waits until they are forgotten, and is made anew.
 */
@ApplicationScoped
class ForgetPersons {

    /** Whatever names a person and is kept for a time of its own; each is found by an index. */
    private static final String NOTHING_LEFT = """
            not exists (select from booking where person_id = p.id)
            and not exists (select from booking where made_by = p.id)
            and not exists (select from attendee where person_id = p.id)
            and not exists (select from booking_series where person_id = p.id)
            and not exists (select from booking_series where made_by = p.id)
            and not exists (select from waitlist_entry where person_id = p.id)
            and not exists (select from visit where host_id = p.id)
            and not exists (select from team_day where organiser_id = p.id)
            and not exists (select from team_day_answer where person_id = p.id)
            and not exists (select from idempotent_answer where person_id = p.id)""";

    static final String HOLD = "select p.id from person p where p.seen_on <= :day and " + NOTHING_LEFT
            + " limit :batch for update of p skip locked";
    /** What was written of them between the look and the hold; nothing can be any more. */
    private static final String STILL = "select p.id from person p where p.id = any(:held) and " + NOTHING_LEFT;

    private final Session entities;
    private final LetGo letGo;
    private final RetentionSettings settings;
    private final Clock clock;

    ForgetPersons(Session entities, LetGo letGo, RetentionSettings settings, Clock clock) {
        this.entities = entities;
        this.letGo = letGo;
        this.settings = settings;
        this.clock = clock;
    }

    /** Forgets some, at most a batch, in the transaction under way; how many. */
    int forgetBatch() {
        List<Integer> held = OneColumn.of(entities, HOLD, Integer.class)
                .setParameter("day", LastSeen.before(clock.instant().minus(settings.keepPersons())))
                .setParameter("batch", settings.batch())
                .getResultList();
        if (held.isEmpty()) {
            return 0;
        }
        return letGo.go(OneColumn.of(entities, STILL, Integer.class)
                .setParameter("held", held.toArray(Integer[]::new))
                .getResultList());
    }
}
