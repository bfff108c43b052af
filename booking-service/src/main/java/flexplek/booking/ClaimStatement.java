package flexplek.booking;

import flexplek.outbox.Outbox;
import flexplek.outbox.OutboxRow;
import flexplek.space.SpaceKind;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/**
 * The hot path: booking, quota, cap, event and kept answer in one SQL statement (docs/decisions/0003). The booking comes
 * first, so that one who loses a space writes nothing; then the person's week, then a share of the building's day.
 */
final class ClaimStatement {

    private static final String BOOKING = """
            with made as (
              insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                status, release_at, team_day_id, created_at)
              select ?, s.id, ?, ?, s.building_id, s.floor_id, ?, s.kind, ?, ?, 'BOOKED', ?, ?, ?
              from space s where s.id = ? and s.in_service
              on conflict do nothing
              returning id
            ), told as (
              insert into outbox (bucket, topic, key, event_id, type, at, payload)
              select ?, ?, ?, ?, ?, ?, ? from made
            ), kept as (
              insert into idempotent_answer (person_id, key, request_hash, status, location, etag, body, created_at)
              select ?, ?::text, ?, ?, ?, ?, ?, ? from made where ?::text is not null
              on conflict do nothing
              returning 1
            )""";
    // The share is chosen in a materialized step: chosen within the update it would be chosen anew for every row.
    private static final String COUNTERS = """
            , counted as (
              insert into person_week as w (person_id, week, booked) select ?, ?, 1 from made
              on conflict (person_id, week) do update set booked = w.booked + 1 where w.booked < ?
              returning 1
            ), chosen as materialized (
              select b.share from building_day b, counted
              where b.building_id = ? and b.day = ? and b.free > 0
              order by (b.share + ?) % 16 limit 1 for update of b skip locked
            ), placed as (
              update building_day d set free = d.free - 1 from chosen
              where d.building_id = ? and d.day = ? and d.share = chosen.share
              returning 1
            )
            select exists (select from made), exists (select from counted), exists (select from placed),
              exists (select from kept)""";
    private static final String DESK = BOOKING + COUNTERS;
    private static final String ROOM =
            BOOKING + " select exists (select from made), true, true, exists (select from kept)";

    private ClaimStatement() {}

    static Claimed run(Connection c, NewBooking b, OutboxRow event, @Nullable KeptAnswer kept) throws SQLException {
        boolean desk = b.space().kind() == SpaceKind.DESK;
        try (PreparedStatement s = c.prepareStatement(desk ? DESK : ROOM)) {
            int i = bindBooking(s, b);
            i = Outbox.bind(s, i, event);
            i = bindAnswer(s, i, kept, b.now());
            if (desk) {
                bindCounters(s, i, b);
            }
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return new Claimed(r.getBoolean(1), r.getBoolean(2), r.getBoolean(3), kept == null || r.getBoolean(4));
            }
        }
    }

    private static int bindBooking(PreparedStatement s, NewBooking b) throws SQLException {
        int i = 0;
        s.setObject(++i, b.id());
        s.setInt(++i, b.person().key());
        s.setInt(++i, b.madeBy().key());
        s.setObject(++i, b.day());
        s.setObject(++i, at(b.slot().start()));
        s.setObject(++i, at(b.slot().end()));
        s.setObject(++i, at(b.releaseAt()));
        s.setObject(++i, b.teamDayId(), java.sql.Types.OTHER);
        s.setObject(++i, at(b.now()));
        s.setInt(++i, b.space().key());
        return i;
    }

    private static int bindAnswer(PreparedStatement s, int from, @Nullable KeptAnswer a, Instant now)
            throws SQLException {
        int i = from;
        s.setInt(++i, a == null ? 0 : a.person());
        s.setString(++i, a == null ? null : a.key());
        s.setString(++i, a == null ? null : a.requestHash());
        s.setInt(++i, a == null ? 0 : a.status());
        s.setString(++i, a == null ? null : a.location());
        s.setString(++i, a == null ? null : a.etag());
        s.setString(++i, a == null ? null : a.body());
        s.setObject(++i, at(now));
        s.setString(++i, a == null ? null : a.key());
        return i;
    }

    private static void bindCounters(PreparedStatement s, int from, NewBooking b) throws SQLException {
        int i = from;
        int building = b.space().building().key();
        s.setInt(++i, b.person().key());
        s.setObject(++i, b.week());
        s.setInt(++i, b.weeklyQuota());
        s.setInt(++i, building);
        s.setObject(++i, b.day());
        s.setInt(++i, ThreadLocalRandom.current().nextInt(DailyCap.SHARES));
        s.setInt(++i, building);
        s.setObject(++i, b.day());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
