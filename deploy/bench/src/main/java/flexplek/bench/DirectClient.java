package flexplek.bench;

import static java.util.Objects.requireNonNull;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Desk;
import flexplek.bench.load.ClosedLoop;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Books straight in the database, one statement and one commit a booking, with an event and a kept answer of the size that the
 * service writes: the most that any service on this database could reach.
 */
final class DirectClient implements ClosedLoop.Client {
    private static final int BUCKETS = 32;
    /** What is remembered beside the versions of buildings: the first organisation, for whom nothing is held here, and its version. */
    private static final int ORGANISATION = -1;

    private static final int VERSION = -2;
    private static final int GRACE_MINUTES = 30;

    /** The parameters of the statement that this gives a value. */
    static final Set<String> GIVEN = Set.of(
            "id",
            "space",
            "person",
            "madeBy",
            "organisation",
            "day",
            "start",
            "end",
            "bookingStatus",
            "releaseAt",
            "teamDay",
            "now",
            "building",
            "buildingVersion",
            "organisationVersion",
            "bucket",
            "topic",
            "eventKey",
            "eventId",
            "eventType",
            "eventAt",
            "payload",
            "keyOf",
            "key",
            "requestHash",
            "status",
            "location",
            "etag",
            "body");

    private final Connection database;
    private final PreparedStatement statement;
    private final Map<String, List<Integer>> places;
    /** By inside keys of buildings. */
    private final Map<Integer, Integer> versions = new HashMap<>();

    private final Seats seats;
    private final java.time.Clock clock;
    /** Unlike every other generator here this one differs from run to run: ids are made with it. */
    private final SplittableRandom random = new SplittableRandom();

    DirectClient(Connection database, ServiceStatement sql, Seats seats, java.time.Clock clock) throws SQLException {
        this.database = database;
        this.statement = database.prepareStatement(sql.text());
        this.places = sql.places();
        this.seats = seats;
        this.clock = clock;
    }

    @Override
    public boolean next(int number) throws SQLException {
        Seats.Seat seat = seats.seat(number);
        UUID id = new UUID(random.nextLong(), random.nextLong());
        OffsetDateTime now = at(clock.instant());
        String key = UUID.randomUUID().toString();
        booking(id, seat, now);
        rules(seat);
        event(id, seat, now);
        answer(id, seat, key);
        try (ResultSet r = statement.executeQuery()) {
            r.next();
            return "MADE".equals(r.getString(1));
        }
    }

    private void set(String name, @Nullable Object value) throws SQLException {
        for (int place : requireNonNull(places.get(name), name)) {
            if (value == null) {
                statement.setNull(place, Types.OTHER);
            } else {
                statement.setObject(place, value);
            }
        }
    }

    private void booking(UUID id, Seats.Seat seat, OffsetDateTime now) throws SQLException {
        set("id", id);
        set("space", seat.desk().key());
        set("person", seat.personKey());
        set("madeBy", seat.personKey());
        set("day", seat.day());
        set("start", at(seat.start()));
        set("end", at(seat.end()));
        set("bookingStatus", "BOOKED");
        set("releaseAt", at(seat.start()).plusMinutes(GRACE_MINUTES));
        set("teamDay", null);
        set("now", now);
    }

    private void rules(Seats.Seat seat) throws SQLException {
        int building = seat.desk().site().key();
        set("building", building);
        set("buildingVersion", version("select version from building where id = " + building, building));
        set("organisation", version("select min(id) from organisation", ORGANISATION));
        set(
                "organisationVersion",
                version("select version from organisation where id = (select min(id) from organisation)", VERSION));
    }

    private int version(String sql, int key) throws SQLException {
        Integer known = versions.get(key);
        if (known != null) {
            return known;
        }
        try (PreparedStatement s = database.prepareStatement(sql);
                ResultSet r = s.executeQuery()) {
            r.next();
            versions.put(key, r.getInt(1));
            return r.getInt(1);
        }
    }

    private void event(UUID id, Seats.Seat seat, OffsetDateTime now) throws SQLException {
        UUID key = seat.desk().site().id();
        set("bucket", Math.floorMod(key.hashCode(), BUCKETS));
        set("topic", "flexplek.bookings");
        set("eventKey", key);
        set("eventId", new UUID(id.getMostSignificantBits(), ~id.getLeastSignificantBits() | 1L << 63));
        set("eventType", "booking.made.v1");
        set("eventAt", now);
        set("payload", "{" + claim("bookingId", id, seat) + "}");
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

    private void answer(UUID id, Seats.Seat seat, String key) throws SQLException {
        String opens = "\"status\":\"BOOKED\",\"checkInOpens\":\"" + seat.start() + "\",\"checkInCloses\":\""
                + seat.start() + "\"";
        set("keyOf", seat.personKey());
        set("key", key);
        set("requestHash", "0123456789abcdef".repeat(4));
        set("status", 201);
        set("location", "/v1/bookings/" + id);
        set("etag", "0");
        set("body", "{" + claim("id", id, seat) + "," + opens + "}");
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
