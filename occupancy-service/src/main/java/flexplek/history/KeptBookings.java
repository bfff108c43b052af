package flexplek.history;

import flexplek.place.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** The bookings that history is counted from, as last told. */
@ApplicationScoped
class KeptBookings {

    private static final String COLUMNS = "booking_id, building_id, floor_id, neighbourhood_id, space_id, kind, starts,"
            + " ends, version, stage, free_from, checked_in_at";

    private static final String FIND =
            "select " + COLUMNS + " from history_booking where booking_id = any(?) order by booking_id for update";

    private static final String FIND_OF_DAY = "select " + COLUMNS
            + " from history_booking where building_id = ? and starts > ? and starts < ? and ends > ? and stage < 2";

    /** Who read before somebody else wrote overwrites nothing that is newer. */
    private static final String PUT = "insert into history_booking as known (" + COLUMNS + ")"
            + " select * from unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)" + """
             on conflict (booking_id) do update set
              building_id = excluded.building_id, floor_id = excluded.floor_id,
              neighbourhood_id = excluded.neighbourhood_id, space_id = excluded.space_id, kind = excluded.kind,
              starts = excluded.starts, ends = excluded.ends, version = excluded.version, stage = excluded.stage,
              free_from = excluded.free_from, checked_in_at = least(known.checked_in_at, excluded.checked_in_at)
            where (known.version, known.stage) <= (excluded.version, excluded.stage)""";

    private final Session entities;

    KeptBookings(Session entities) {
        this.entities = entities;
    }

    /** Those of them that are known, held until the transaction ends. */
    List<KeptBooking> find(Collection<UUID> bookingIds) {
        return entities.doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND)) {
                find.setArray(1, connection.createArrayOf("uuid", bookingIds.toArray()));
                return read(find);
            }
        });
    }

    /** Those of a building that may take their space, or may have given it back, between two moments a day apart. */
    List<KeptBooking> between(UUID buildingId, Instant from, Instant until) {
        return entities.doReturningWork(connection -> {
            try (PreparedStatement find = connection.prepareStatement(FIND_OF_DAY)) {
                find.setObject(1, buildingId);
                find.setObject(2, from.minus(KeptBooking.LONGEST).atOffset(ZoneOffset.UTC));
                find.setObject(3, until.atOffset(ZoneOffset.UTC));
                find.setObject(4, from.atOffset(ZoneOffset.UTC));
                return read(find);
            }
        });
    }

    void put(List<KeptBooking> bookings) {
        entities.doWork(connection -> {
            try (PreparedStatement put = connection.prepareStatement(PUT)) {
                Columns.set(put, 1, "uuid", bookings, KeptBooking::bookingId);
                Columns.set(put, 2, "uuid", bookings, KeptBooking::buildingId);
                Columns.set(put, 3, "uuid", bookings, KeptBooking::floorId);
                Columns.set(put, 4, "uuid", bookings, KeptBooking::neighbourhoodId);
                Columns.set(put, 5, "uuid", bookings, KeptBooking::spaceId);
                Columns.set(put, 6, "text", bookings, booking -> booking.kind().name());
                Columns.set(put, 7, "timestamptz", bookings, KeptBooking::start);
                Columns.set(put, 8, "timestamptz", bookings, KeptBooking::end);
                Columns.set(put, 9, "int4", bookings, KeptBooking::version);
                Columns.set(
                        put, 10, "int2", bookings, booking -> booking.stage().rank());
                Columns.set(put, 11, "timestamptz", bookings, KeptBooking::freeFrom);
                Columns.set(put, 12, "timestamptz", bookings, KeptBooking::checkedInAt);
                put.executeUpdate();
            }
        });
    }

    /** Forgets bookings that ended by then, at most so many at once; how many. */
    int forgetBefore(Instant moment, int most) {
        return entities.createNativeMutationQuery("""
                        delete from history_booking where ctid = any(array(
                          select ctid from history_booking where ends <= :moment limit :most for update skip locked))""")
                .setParameter("moment", moment)
                .setParameter("most", most)
                .executeUpdate();
    }

    private static List<KeptBooking> read(PreparedStatement find) throws SQLException {
        List<KeptBooking> found = new ArrayList<>();
        try (ResultSet row = find.executeQuery()) {
            while (row.next()) {
                found.add(new KeptBooking(
                        row.getObject(1, UUID.class),
                        row.getObject(2, UUID.class),
                        row.getObject(3, UUID.class),
                        row.getObject(4, UUID.class),
                        row.getObject(5, UUID.class),
                        SpaceKind.of(row.getString(6)),
                        row.getObject(7, OffsetDateTime.class).toInstant(),
                        row.getObject(8, OffsetDateTime.class).toInstant(),
                        row.getInt(9),
                        Stage.of(row.getInt(10)),
                        row.getObject(11, OffsetDateTime.class).toInstant(),
                        instant(row.getObject(12, OffsetDateTime.class))));
            }
        }
        return found;
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
