package flexplek.people;

import flexplek.outbox.Outbox;
import flexplek.platform.OneColumn;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/**
 * Deletes persons with all that is theirs alone: teams they are in, favourites, needs, delegates, reports of faults,
 * subjects of before. Whoever had them for a mentor has none. It is told, so that what others keep of them goes too.
 */
@ApplicationScoped
public class LetGo {

    private final Session entities;
    private final Outbox outbox;
    private final KnownMembers known;

    LetGo(Session entities, Outbox outbox, KnownMembers known) {
        this.entities = entities;
        this.outbox = outbox;
        this.known = known;
    }

    /**
     * How many of these (inside keys) went. The transaction under way holds them, and it waits for nobody: a mentor of somebody
     * whom another one holds stays for now.
     */
    public int go(Collection<Integer> persons) {
        Integer[] keys = persons.toArray(Integer[]::new);
        entities.createNativeMutationQuery("""
                        update person set mentor_subject = null where id = any(array(
                          select m.id from person m join person p on p.subject = m.mentor_subject where p.id = any(:persons)
                          for no key update of m skip locked))""").setParameter("persons", keys).executeUpdate();
        List<UUID> gone = OneColumn.of(entities, """
                        with gone as materialized (
                          select p.id from person p where p.id = any(:persons)
                            and not exists (select from person m where m.mentor_subject = p.subject)),
                        teams as (delete from team_member where person_id = any(array(select id from gone))),
                        subjects as (delete from former_subject where person_id = any(array(select id from gone)))
                        delete from person where id = any(array(select id from gone)) returning public_id""", UUID.class)
                .setParameter("persons", keys)
                .getResultList();
        outbox.writeAsOne(gone.stream().map(PersonEvent.PersonGone::new).toList());
        known.forget();
        return gone.size();
    }
}
