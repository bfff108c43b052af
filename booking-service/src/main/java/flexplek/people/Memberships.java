package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is stored of a person, in one read: in a rush most callers are known, and then there is nothing to write. */
@ApplicationScoped
class Memberships {

    private static final String READ = """
            select p.id, p.organisation_id, o.key, p.display_name, array_agg(t.id) filter (where t.id is not null),
              array_agg(t.path) filter (where t.id is not null)
            from person p join organisation o on o.id = p.organisation_id
            left join team_member m on m.person_id = p.id left join team t on t.id = m.team_id
            where p.subject = ? group by p.id, o.key""";

    private final DataSource database;

    Memberships(DataSource database) {
        this.database = database;
    }

    /** The person's keys, if all that the token says stands there already. */
    Optional<Membership> asToldBy(SignedIn.Identity token) {
        try (Connection c = database.getConnection();
                PreparedStatement read = c.prepareStatement(READ)) {
            read.setObject(1, token.subject());
            try (ResultSet r = read.executeQuery()) {
                boolean same = r.next()
                        && token.organisation().equals(r.getString(3))
                        && token.displayName().equals(r.getString(4))
                        && token.teams().equals(Set.of(array(r.getArray(6), new String[0])));
                return same
                        ? Optional.of(
                                new Membership(r.getInt(1), r.getInt(2), Set.of(array(r.getArray(5), new Integer[0]))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading a person failed: SQL state " + e.getSQLState(), e);
        }
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(@Nullable Array found, T[] none) throws SQLException {
        return found == null ? none : (T[]) found.getArray();
    }
}
