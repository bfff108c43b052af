package flexplek.people;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;

/** Teams that are not made, as nobody could tell them from another one: that is for a person to judge. */
@ApplicationScoped
class LookAlikes {

    private static final String READ = "select path, sight from team where path = any(?) or sight = any(?)";

    private final DataSource database;

    LookAlikes(DataSource database) {
        this.database = database;
    }

    /** Those of them that are no team yet and look like one that is, or that stands before them; each with the path of that one. */
    Map<Group.Team, String> among(Collection<Group.Team> teams) {
        if (teams.isEmpty()) {
            return Map.of();
        }
        try (Connection c = database.getConnection()) {
            return among(c, teams);
        } catch (SQLException e) {
            throw new IllegalStateException("reading teams failed: SQL state " + e.getSQLState(), e);
        }
    }

    static Map<Group.Team, String> among(Connection c, Collection<Group.Team> teams) throws SQLException {
        Set<String> paths = new HashSet<>();
        Map<String, String> bySight = new HashMap<>();
        try (PreparedStatement read = c.prepareStatement(READ)) {
            read.setArray(
                    1,
                    c.createArrayOf("text", teams.stream().map(Group.Team::path).toArray()));
            read.setArray(
                    2,
                    c.createArrayOf(
                            "text", teams.stream().map(Group.Team::sight).toArray()));
            try (ResultSet r = read.executeQuery()) {
                while (r.next()) {
                    paths.add(r.getString(1));
                    bySight.put(r.getString(2), r.getString(1));
                }
            }
        }
        Map<Group.Team, String> twins = new LinkedHashMap<>();
        for (Group.Team team : teams) {
            String other = paths.contains(team.path()) ? null : bySight.putIfAbsent(team.sight(), team.path());
            if (other != null) {
                twins.put(team, other);
            }
        }
        return twins;
    }
}
