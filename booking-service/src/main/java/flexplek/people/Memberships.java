package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** What is stored of a person, in one read: in a rush most callers are known, and then there is nothing to write but once a week. */
@ApplicationScoped
class Memberships {

    private static final String READ = """
            select p.id, p.public_id, p.organisation_id, o.key, p.display_name,
              array_agg(t.id) filter (where t.id is not null), array_agg(t.path) filter (where t.id is not null), p.seen_on
            from person p join organisation o on o.id = p.organisation_id
            left join team_member m on m.person_id = p.id left join team t on t.id = m.team_id
            where p.subject = ? group by p.id, o.key""";

    private static final String SEE = "update person set seen_on = ? where id = ? and seen_on < ?";

    private record Stored(Membership member, LocalDate seenOn) {}

    private final DataSource database;

    Memberships(DataSource database) {
        this.database = database;
    }

    /** The person's keys, if all that the token says stands there already; then that they were seen today does too, to the week. */
    Optional<Membership> asToldBy(Identity token, LocalDate today) {
        try (Connection c = database.getConnection()) {
            Optional<Stored> told = read(c, token);
            if (told.isPresent()
                    && LastSeen.isToBeWritten(told.get().seenOn, today)
                    && !see(c, told.get().member.person(), today)) {
                told = read(c, token); // seen by another call of theirs, or forgotten this moment
            }
            return told.map(Stored::member);
        } catch (SQLException e) {
            throw new IllegalStateException("reading a person failed: SQL state " + e.getSQLState(), e);
        }
    }

    private static boolean see(Connection c, int person, LocalDate today) throws SQLException {
        try (PreparedStatement see = c.prepareStatement(SEE)) {
            see.setObject(1, today);
            see.setInt(2, person);
            see.setObject(3, today);
            return see.executeUpdate() == 1;
        }
    }

    private static Optional<Stored> read(Connection c, Identity token) throws SQLException {
        try (PreparedStatement read = c.prepareStatement(READ)) {
            read.setString(1, token.subject());
            try (ResultSet r = read.executeQuery()) {
                return r.next() && isTold(c, token, r) ? Optional.of(stored(r)) : Optional.empty();
            }
        }
    }

    private static Stored stored(ResultSet r) throws SQLException {
        Membership member = new Membership(
                r.getInt(1),
                r.getObject(2, UUID.class),
                r.getInt(3),
                r.getString(4),
                Set.of(array(r.getArray(6), new Integer[0])));
        return new Stored(member, r.getObject(8, LocalDate.class));
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
