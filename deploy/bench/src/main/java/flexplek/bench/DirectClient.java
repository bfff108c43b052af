package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Desk;
import flexplek.bench.load.ClosedLoop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * Books straight in the database, one statement and one commit a booking, with an event and a kept answer of the size that the
 * service writes: the most that any service on this database could reach.
 */
final class DirectClient implements ClosedLoop.Client {
    private static final int BUCKETS = 32;
    private static final int SHARES = 16;
    /** The bench's desks are held for nobody. */
    private static final int NO_ORGANISATION = 0;

    private static final int GRACE_MINUTES = 30;

    private final Connection database;
    private final PreparedStatement statement;
    private final Seats seats;
    private final java.time.Clock clock;
    /** Unlike every other generator here this one differs from run to run: ids are made with it. */
    private final SplittableRandom random = new SplittableRandom();

    DirectClient(Connection database, String sql, Seats seats, java.time.Clock clock) throws SQLException {
        this.database = database;
        this.statement = database.prepareStatement(sql);
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public boolean next(int number) throws SQLException {
        Seats.Seat seat = seats.seat(number);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        OffsetDateTime now = at(clock.instant());
        String key = UUID.randomUUID().toString();
        int i = look(seat, key);
        i = booking(i, id, seat, now);
        i = event(i, id, seat, now);
        i = answer(i, id, seat, now, key);
        i = counters(i, seat);
        statement.setString(++i, key);
        try (ResultSet r = statement.executeQuery()) {
            r.next();
            return "MADE".equals(r.getString(1));
        }
    }

    private int look(Seats.Seat seat, String key) throws SQLException {
        statement.setInt(1, seat.personKey());
        statement.setString(2, key);
        return day(week(2, seat), seat);
    }

    private int week(int from, Seats.Seat seat) throws SQLException {
        int i = from;
        statement.setInt(++i, seat.personKey());
        statement.setObject(++i, seat.day().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
        statement.setInt(++i, Integer.MAX_VALUE);
        return i;
    }

    private int day(int from, Seats.Seat seat) throws SQLException {
        int i = from;
        statement.setInt(++i, seat.desk().site().key());
        statement.setObject(++i, seat.day());
        return i;
    }

    private int booking(int from, UUID id, Seats.Seat seat, OffsetDateTime now) throws SQLException {
        int i = from;
        statement.setObject(++i, id);
        statement.setInt(++i, seat.personKey());
        statement.setInt(++i, seat.personKey());
        statement.setObject(++i, seat.day());
        statement.setObject(++i, at(seat.start()));
        statement.setObject(++i, at(seat.end()));
        statement.setObject(++i, at(seat.start()).plusMinutes(GRACE_MINUTES));
        statement.setObject(++i, null, Types.OTHER);
        statement.setObject(++i, now);
        statement.setInt(++i, seat.desk().key());
        statement.setInt(++i, NO_ORGANISATION);
        return i;
    }

    private int event(int from, UUID id, Seats.Seat seat, OffsetDateTime now) throws SQLException {
        int i = from;
        UUID key = seat.desk().site().id();
        statement.setShort(++i, (short) Math.floorMod(key.hashCode(), BUCKETS));
        statement.setString(++i, "flexplek.bookings");
        statement.setObject(++i, key);
        statement.setObject(++i, new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits() | 1L << 63));
        statement.setString(++i, "booking.made.v1");
        statement.setObject(++i, now);
        statement.setString(++i, "{" + claim("bookingId", id, seat) + "}");
        return i;
    }

    private static String claim(String idName, UUID id, Seats.Seat seat) {
        Desk desk = seat.desk();
        UUID person = Crowd.id(seat.person());
        return """
                "%s":"%s","spaceId":"%s","spaceName":"%s","kind":"DESK","buildingId":"%s","buildingName":"%s",\
                "floorId":"%s","neighbourhoodId":"%s","personId":"%s","start":"%s","end":"%s","zone":"%s","madeBy":"%s\"""".formatted(
                        idName,
                        id,
                        desk.id(),
                        desk.name(),
                        desk.site().id(),
                        desk.site().name(),
                        desk.floorId(),
                        desk.neighbourhoodId(),
                        person,
                        seat.start(),
                        seat.end(),
                        desk.site().zone(),
                        person);
    }

    private int answer(int from, UUID id, Seats.Seat seat, OffsetDateTime now, String key) throws SQLException {
        int i = from;
        String opens = "\"status\":\"BOOKED\",\"checkInOpens\":\"" + seat.start() + "\",\"checkInCloses\":\""
                + seat.start() + "\"";
        statement.setInt(++i, seat.personKey());
        statement.setString(++i, key);
        statement.setString(++i, "0123456789abcdef".repeat(4));
        statement.setInt(++i, 201);
        statement.setString(++i, "/v1/bookings/" + id);
        statement.setString(++i, "0");
        statement.setString(++i, "{" + claim("id", id, seat) + "," + opens + "}");
        statement.setObject(++i, now);
        statement.setString(++i, key);
        return i;
    }

    private int counters(int from, Seats.Seat seat) throws SQLException {
        int share = random.nextInt(SHARES);
        int i = day(week(from, seat), seat);
        statement.setInt(++i, share);
        i = day(i, seat);
        statement.setInt(++i, share);
        return day(i, seat);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    @Override
    public void close() {
        try {
            database.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
