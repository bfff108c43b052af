package flexplek.people;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who of the caller's teams lets the team see when they are in: the only others whose days may change an answer. */
@ApplicationScoped
public class SeenColleagues {

    /** {@code key}: inside key. */
    public record Seen(int key, String displayName) {}

    /**
     * Whether the caller may see when person {@code p} is in, by what that person chose: in SQL, with the caller's
     * {@code :organisation} and {@code :teams} by inside keys.
     */
    public static final String MAY_SEE = """
            (p.visibility = 'EVERYONE' or p.visibility = 'ORGANISATION' and p.organisation_id = :organisation
              or p.visibility <> 'NOBODY' and exists (select from team_member tm
                where tm.person_id = p.id and tm.team_id = any(:teams)))""";

    /** As {@link #MAY_SEE}, whether person {@code m} may, whoever calls. */
    public static final String SEEN_BY = """
            (p.visibility = 'EVERYONE' or p.visibility = 'ORGANISATION' and p.organisation_id = m.organisation_id
              or p.visibility <> 'NOBODY' and exists (select from team_member tm join team_member om using (team_id)
                where tm.person_id = p.id and om.person_id = m.id))""";

    private final Session entities;

    SeenColleagues(Session entities) {
        this.entities = entities;
    }

    /** Inside keys; each once, though they may be in several teams of the caller. */
    public List<Integer> of(Caller caller) {
        return read(caller, null).stream().map(Seen::key).toList();
    }

    /** Whoever is not one of them is not to be found, also when they only hide. */
    public Seen one(Caller caller, UUID personId) {
        return read(caller, personId).stream()
                .findFirst()
                .orElseThrow(() -> Problems.notFound(Wording.of(PeopleWords.class, PeopleWords::noColleague)));
    }

    private List<Seen> read(Caller caller, @Nullable UUID only) {
        return entities.createNativeQuery("""
                        select distinct p.id, p.display_name
                        from team_member m join person p on p.id = m.person_id and p.visibility <> 'NOBODY'
                        where m.team_id = any(:teams) and p.id <> :me
                          and (cast(:only as uuid) is null or p.public_id = :only)""", Tuple.class)
                .setParameter("teams", caller.teamKeys().toArray(Integer[]::new))
                .setParameter("me", caller.key())
                .setParameter("only", only, UUID.class)
                .getResultStream()
                .map(row -> new Seen(row.get("id", Integer.class), row.get("display_name", String.class)))
                .toList();
    }
}
