package flexplek.claim;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A statement whose parameters are set by name; a name that it does not have is passed by. */
record BoundSql(PreparedStatement statement, Map<String, List<Integer>> places) implements AutoCloseable {

    private interface Setter {
        void at(int place) throws SQLException;
    }

    private BoundSql set(String name, Setter setter) throws SQLException {
        for (int place : places.getOrDefault(name, List.of())) {
            setter.at(place);
        }
        return this;
    }

    BoundSql number(String name, int value) throws SQLException {
        return set(name, place -> statement.setInt(place, value));
    }

    BoundSql text(String name, @Nullable String value) throws SQLException {
        return set(name, place -> statement.setString(place, value));
    }

    BoundSql id(String name, @Nullable UUID value) throws SQLException {
        return set(name, place -> statement.setObject(place, value, Types.OTHER));
    }

    BoundSql flag(String name, boolean value) throws SQLException {
        return set(name, place -> statement.setBoolean(place, value));
    }

    BoundSql at(String name, @Nullable Instant value) throws SQLException {
        return set(
                name,
                place -> statement.setObject(
                        place, value == null ? null : value.atOffset(ZoneOffset.UTC), Types.TIMESTAMP_WITH_TIMEZONE));
    }

    BoundSql day(String name, LocalDate value) throws SQLException {
        return set(name, place -> statement.setObject(place, value));
    }

    BoundSql list(String name, String type, Object[] values) throws SQLException {
        Array array = statement.getConnection().createArrayOf(type, values);
        return set(name, place -> statement.setArray(place, array));
    }

    ResultSet query() throws SQLException {
        return statement.executeQuery();
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }
}
