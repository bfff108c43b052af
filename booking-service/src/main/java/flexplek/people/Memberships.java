package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is stored of a person, in one read: in a rush most callers are known, and then there is nothing to write. */
@ApplicationScoped
class Memberships {

    private static final String READ = """
            select p.id, p.public_id, p.organisation_id, o.key, p.display_name,
              array_agg(t.id) filter (where t.id is not null), array_agg(t.path) filter (where t.id is not null)
            from person p join organisation o on o.id = p.organisation_id
            left join team_member m on m.person_id = p.id left join team t on t.id = m.team_id
            where p.subject = ? group by p.id, o.key""";

    private final DataSource database;

    Memberships(DataSource database) {
        this.database = database;
    }

    /** The person's keys, if all that the token says stands there already. */
    Optional<Membership> asToldBy(Identity token) {
        try (Connection c = database.getConnection();
                PreparedStatement read = c.prepareStatement(READ)) {
            read.setString(1, token.subject());
            try (ResultSet r = read.executeQuery()) {
                return r.next() && isTold(c, token, r)
                        ? Optional.of(new Membership(
                                r.getInt(1),
                                r.getObject(2, UUID.class),
                                r.getInt(3),
                                r.getString(4),
                                Set.of(array(r.getArray(6), new Integer[0]))))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException("reading a person failed: SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean isTold(Connection c, Identity token, ResultSet r) throws SQLException {
        String organisation = r.getString(4);
        return (token.organisation() == null || token.organisation().equals(organisation))
                && (token.displayName() == null || token.displayName().equals(r.getString(5)))
                && (token.groups() == null
                        || areJoined(c, token.teams(organisation), Set.of(array(r.getArray(7), new String[0]))));
    }

    /** All of them, but for those that look like another team. */
    private static boolean areJoined(Connection c, Set<Group.Team> teams, Set<String> joined) throws SQLException {
        Set<String> paths = paths(teams);
        if (paths.size() > joined.size() && paths.containsAll(joined)) {
            paths.removeAll(paths(LookAlikes.among(c, teams).keySet()));
        }
        return paths.equals(joined);
    }

    private static Set<String> paths(Set<Group.Team> teams) {
        return teams.stream().map(Group.Team::path).collect(Collectors.toCollection(HashSet::new));
    }

    @SuppressWarnings("unchecked")
    private static <T> T[] array(@Nullable Array found, T[] none) throws SQLException {
        return found == null ? none : (T[]) found.getArray();
    }
}
