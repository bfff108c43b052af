package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;

/**
 * What one account did under which its person signed in meanwhile is that person's: to what they are invited, what they reported,
 * like and need, the team days they organise and what they said to them, whom they let book for them and who lets them, and what
 * they made for others and could still change. Where both did the same, what the person did stands.
 */
@ApplicationScoped
class BecomeOne {

    private static final List<String> STEPS = List.of(
            // To what one has the room for oneself, nobody is invited.
            """
            with gone as (delete from attendee where person_id = :other returning booking_id)
            insert into attendee (booking_id, person_id)
            select g.booking_id, :person from gone g join booking b on b.id = g.booking_id where b.person_id <> :person
            on conflict do nothing""",
            """
            with gone as (delete from fault_report where person_id = :other
              returning fault_id, description, name_shown, reported_at)
            insert into fault_report (fault_id, person_id, description, name_shown, reported_at)
            select fault_id, :person, description, name_shown, reported_at from gone
            on conflict do nothing""",
            "update fault_photo set person_id = :person where person_id = :other",
            """
            with gone as (delete from favourite_space where person_id = :other returning space_id)
            insert into favourite_space (person_id, space_id) select :person, space_id from gone
            on conflict do nothing""",
            """
            update person p set needs = o.needs, needs_version = p.needs_version + 1 from person o
            where p.id = :person and o.id = :other and p.needs_version = 0 and o.needs_version > 0""",
            // Whoever hid more is not shown to anybody by it.
            """
            update person p set visibility = o.visibility, visibility_version = p.visibility_version + 1 from person o
            where p.id = :person and o.id = :other
              and array_position(array['NOBODY', 'TEAM', 'ORGANISATION', 'EVERYONE'], o.visibility)
                < array_position(array['NOBODY', 'TEAM', 'ORGANISATION', 'EVERYONE'], p.visibility)
              and o.visibility_version > 0""",
            """
            update team_day set version = version + 1,
              organiser_id = case organiser_id when :other then :person else organiser_id end
            where organiser_id = :other or id in (select team_day_id from team_day_answer where person_id = :other)""",
            """
            with gone as (delete from team_day_answer where person_id = :other returning team_day_id, date, answer)
            insert into team_day_answer (team_day_id, date, person_id, answer)
            select team_day_id, date, :person, answer from gone
            on conflict do nothing""",
            """
            update booking set made_by = :person, version = version + 1
            where made_by = :other and person_id <> :other and live""",
            """
            update booking_series set made_by = :person, version = version + 1
            where made_by = :other and person_id <> :other""");

    private final Session entities;
    private final Delegates delegates;

    BecomeOne(Session entities, Delegates delegates) {
        this.entities = entities;
        this.delegates = delegates;
    }

    /** Inside keys; {@code organisation}: of the person. In the transaction under way. */
    void of(int person, int other, int organisation) {
        delegates.moveTo(person, other, organisation);
        STEPS.forEach(step -> entities.createNativeMutationQuery(step)
                .setParameter("person", person)
                .setParameter("other", other)
                .executeUpdate());
    }
}
