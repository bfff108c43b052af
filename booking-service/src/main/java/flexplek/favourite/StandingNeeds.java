package flexplek.favourite;

import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** What a person asks of every desk, as that person chose. */
@ApplicationScoped
class StandingNeeds {

    /** {@code version} is 0 until the person chooses for the first time. */
    record Chosen(List<String> amenities, int version) {}

    private static final String READ = "select needs, needs_version from person where id = :person";

    private final Session entities;

    StandingNeeds(Session entities) {
        this.entities = entities;
    }

    Chosen of(int person) {
        return read(READ, person);
    }

    /** Choosing the same again changes nothing, save that a first choice of nothing is a choice. */
    Chosen choose(int person, List<String> wanted, @Nullable String ifMatch) {
        Chosen present = read(READ + " for no key update", person);
        boolean stands = present.version > 0 && present.amenities.equals(wanted);
        Preconditions.match(ifMatch, present.version, () -> stands);
        if (stands) {
            return present;
        }
        entities.createNativeMutationQuery("""
                        update person set needs = cast(:wanted as text[]), needs_version = needs_version + 1
                        where id = :person""")
                .setParameter("wanted", wanted.toArray(String[]::new))
                .setParameter("person", person)
                .executeUpdate();
        return new Chosen(wanted, present.version + 1);
    }

    private Chosen read(String sql, int person) {
        Object[] row = entities.createNativeQuery(sql, Object[].class)
                .setParameter("person", person)
                .getSingleResult();
        return new Chosen(List.of((String[]) row[0]), (Integer) row[1]);
    }
}
