package flexplek.people;

import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Who may see when a person is in, as that person chose. */
@ApplicationScoped
class ChosenVisibility {

    record Choice(VisibleTo visibleTo, int version) {}

    private static final String READ = "select visibility, visibility_version from person where id = :person";

    private final Session entities;

    ChosenVisibility(Session entities) {
        this.entities = entities;
    }

    Choice of(int person) {
        return read(READ, person);
    }

    /** Choosing the same again changes nothing. */
    Choice choose(int person, VisibleTo wanted, @Nullable String ifMatch) {
        Choice present = read(READ + " for update", person);
        Preconditions.match(ifMatch, present.version, () -> present.visibleTo == wanted);
        if (present.visibleTo == wanted) {
            return present;
        }
        entities.createNativeMutationQuery("""
                        update person set visibility = :wanted, visibility_version = visibility_version + 1
                        where id = :person""")
                .setParameter("wanted", wanted.name())
                .setParameter("person", person)
                .executeUpdate();
        return new Choice(wanted, present.version + 1);
    }

    private Choice read(String sql, int person) {
        Object[] row = entities.createNativeQuery(sql, Object[].class)
                .setParameter("person", person)
                .getSingleResult();
        return new Choice(VisibleTo.valueOf((String) row[0]), (Integer) row[1]);
    }
}
