package flexplek.availability;

import static java.util.Objects.requireNonNull;

import flexplek.claim.ReleaseOverdue;
import flexplek.rule.TimeSlot;
import flexplek.space.ClosedTimes;
import flexplek.space.ClosedUntil;
import flexplek.space.SpaceKind;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** How the spaces of a floor stand in a slot of a day: one read, however many spaces and however long the history. */
@ApplicationScoped
class FloorDay {

    enum State {
        FREE,
        TAKEN,
        MINE,
        OUT_OF_SERVICE,
        NOT_ALLOWED
    }

    private static final String READ = """
        select s.public_id, s.code, s.name, s.kind, s.capacity, s.amenities, n.public_id, s.x, s.y,
          case when b.mine and not exists (select from booking o where o.space_id = s.id and o.live and o.during @> b.starts
              and o.status = 'OFFERED') then 'MINE'
            when not s.in_service or o.space_id is not null then 'OUT_OF_SERVICE'
            when n.organisation_id is not null and n.organisation_id <> ? then 'NOT_ALLOWED'
            when b.space_id is null then 'FREE'
            else 'TAKEN' end,
          (select {overdue}),
          coalesce(s.out_reason, o.reason), b.starts, b.ends, n.id, not s.in_service or o.space_id is not null,
          case when o.space_id is not null then {from} end, case when o.space_id is not null then {until} end
        from space s
        join neighbourhood n on n.id = s.neighbourhood_id
        left join (
          select space_id, starts, ends, person_id = ? as mine from booking
          where floor_id = ? and day = ? and live and starts < ? and ends > ?
        ) b on b.space_id = s.id
        left join (
          select distinct on (c.space_id) c.space_id, k.reason, c.during
          from closed_space c join closure k on k.id = c.closure_id
          where c.building_id = (select building_id from floor where id = ?) and c.during && tstzrange(?, ?, '[)')
          order by c.space_id, k.ends desc nulls first, k.starts
        ) o on o.space_id = s.id
        where s.floor_id = ? order by s.code, b.starts""".replace(
                    "{overdue}", ReleaseOverdue.existsWhere("floor_id = ?").replace(":decided", "?"))
            .replace("{from}", ClosedTimes.FROM)
            .replace("{until}", ClosedTimes.UNTIL)
            .replace("{space}", "s.id")
            .replace("{during}", "o.during");

    private final DataSource database;
    private final ReleaseOverdue releaseOverdue;
    private final Clock clock;

    FloorDay(DataSource database, ReleaseOverdue releaseOverdue, Clock clock) {
        this.database = database;
        this.releaseOverdue = releaseOverdue;
        this.clock = clock;
    }

    /** {@code ruled}: what a rule keeps from the person is not for them, though it is free. */
    List<AvailabilityResource.SpaceAvailability> read(
            int floor, LocalDate day, TimeSlot slot, int person, int organisation, RuledSpaces.Reasons ruled) {
        Instant now = clock.instant();
        Instant decided = releaseOverdue.decided(now);
        List<AvailabilityResource.SpaceAvailability> spaces = new ArrayList<>(400);
        if (isOverdueMet(floor, day, slot, person, organisation, decided, ruled, spaces)) {
            releaseOverdue.onFloor(floor, now);
            spaces.clear();
            isOverdueMet(floor, day, slot, person, organisation, decided, ruled, spaces);
        }
        return spaces;
    }

    /** Reads the spaces, a row for each booking of one; true when one is held by a booking whose grace has ended. */
    private boolean isOverdueMet(
            int floor,
            LocalDate day,
            TimeSlot slot,
            int person,
            int organisation,
            Instant decided,
            RuledSpaces.Reasons ruled,
            List<AvailabilityResource.SpaceAvailability> spaces) {
        try (Connection c = database.getConnection();
                PreparedStatement read = c.prepareStatement(READ)) {
            read.setInt(1, organisation);
            read.setObject(2, decided.atOffset(ZoneOffset.UTC));
            read.setInt(3, floor);
            read.setInt(4, person);
            read.setInt(5, floor);
            read.setObject(6, day);
            read.setObject(7, slot.end().atOffset(ZoneOffset.UTC));
            read.setObject(8, slot.start().atOffset(ZoneOffset.UTC));
            read.setInt(9, floor);
            read.setObject(10, slot.start().atOffset(ZoneOffset.UTC));
            read.setObject(11, slot.end().atOffset(ZoneOffset.UTC));
            read.setInt(12, floor);
            boolean overdue = false;
            try (ResultSet r = read.executeQuery()) {
                while (r.next()) {
                    add(spaces, space(r, ruled));
                    overdue = r.getBoolean(11);
                }
            }
            return overdue;
        } catch (SQLException e) {
            throw new IllegalStateException("reading a floor failed: SQL state " + e.getSQLState(), e);
        }
    }

    private static void add(
            List<AvailabilityResource.SpaceAvailability> spaces, AvailabilityResource.SpaceAvailability row) {
        if (!spaces.isEmpty() && spaces.getLast().spaceId().equals(row.spaceId())) {
            spaces.add(spaces.removeLast().and(row));
        } else {
            spaces.add(row);
        }
    }

    private static AvailabilityResource.SpaceAvailability space(ResultSet r, RuledSpaces.Reasons ruled)
            throws SQLException {
        SpaceKind kind = SpaceKind.valueOf(r.getString(4));
        State stands = State.valueOf(r.getString(10));
        String rule = stands == State.FREE ? ruled.of(kind, r.getInt(15)) : null;
        State state = rule == null ? stands : State.NOT_ALLOWED;
        return new AvailabilityResource.SpaceAvailability(
                r.getObject(1, UUID.class),
                r.getString(2),
                r.getString(3),
                kind,
                r.getInt(5),
                List.of((String[]) r.getArray(6).getArray()),
                r.getObject(7, UUID.class),
                r.getDouble(8),
                r.getDouble(9),
                state,
                rule == null ? r.getString(12) : rule,
                r.getBoolean(16) ? new ClosedUntil(r.getString(12), instant(r, 17), instant(r, 18)) : null,
                state == State.TAKEN || state == State.MINE ? List.of(taken(r)) : List.of());
    }

    private static AvailabilityResource.TakenTime taken(ResultSet r) throws SQLException {
        return new AvailabilityResource.TakenTime(requireNonNull(instant(r, 13)), requireNonNull(instant(r, 14)));
    }

    private static @Nullable Instant instant(ResultSet r, int column) throws SQLException {
        OffsetDateTime at = r.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
