package flexplek.bench.truth;

import flexplek.bench.ground.Site;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The bookings as they stand in the database, read past the service. */
public final class BookingRows {
    private final Connection database;

    public BookingRows(Connection database) {
        this.database = database;
    }

    /** All bookings of these buildings made since then; {@code cancelled} says when a cancelling was answered. */
    public List<Held> since(List<Site> sites, Instant since, Map<UUID, Instant> cancelled) throws SQLException {
        List<Held> rows = new ArrayList<>();
        try (PreparedStatement s = database.prepareStatement("""
                select id, space_id, person_id, starts, ends, created_at, ended_at from booking
                where building_id = any(?) and created_at >= ?""")) {
            s.setArray(1, keys(sites));
            s.setObject(2, since.atOffset(ZoneOffset.UTC));
            try (ResultSet r = s.executeQuery()) {
                while (r.next()) {
                    UUID id = r.getObject(1, UUID.class);
                    Instant until = r.getObject(7) == null
                            ? Instant.MAX
                            : cancelled.getOrDefault(id, instant(r, 7).plusSeconds(1));
                    rows.add(
                            new Held(id, r.getInt(2), r.getInt(3), instant(r, 4), instant(r, 5), instant(r, 6), until));
                }
            }
        }
        return rows;
    }

    /** Pairs of live bookings of one space that overlap: a double booking each. */
    public long doubleBookings(List<Site> sites, java.time.LocalDate from) throws SQLException {
        return overlaps("space_id", "", sites, from);
    }

    /** Pairs of live desk bookings of one person that overlap. */
    public long personsTwice(List<Site> sites, java.time.LocalDate from) throws SQLException {
        return overlaps("person_id", "and a.kind = 'DESK' and b.kind = 'DESK'", sites, from);
    }

    private long overlaps(String column, String more, List<Site> sites, java.time.LocalDate from) throws SQLException {
        try (PreparedStatement s = database.prepareStatement("""
                select count(*) from booking a join booking b on a.%1$s = b.%1$s and a.id < b.id and a.during && b.during
                where a.building_id = any(?) and b.building_id = any(?) and a.day >= ? and b.day >= ? %2$s
                  and a.live and b.live""".formatted(column, more))) {
            s.setArray(1, keys(sites));
            s.setArray(2, keys(sites));
            s.setObject(3, from);
            s.setObject(4, from);
            return single(s);
        }
    }

    public long outbox() throws SQLException {
        try (PreparedStatement s = database.prepareStatement("select count(*) from outbox")) {
            return single(s);
        }
    }

    /** Waits, within bounds, until every event has gone to Kafka; true when it has. */
    public boolean outboxEmpties(java.time.Duration patience) throws SQLException, InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (outbox() > 0) {
            if (System.nanoTime() > end) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }

    private java.sql.Array keys(List<Site> sites) throws SQLException {
        return database.createArrayOf("int4", sites.stream().map(Site::key).toArray());
    }

    private static long single(PreparedStatement s) throws SQLException {
        try (ResultSet r = s.executeQuery()) {
            r.next();
            return r.getLong(1);
        }
    }

    private static Instant instant(ResultSet r, int column) throws SQLException {
        return r.getObject(column, OffsetDateTime.class).toInstant();
    }
}
