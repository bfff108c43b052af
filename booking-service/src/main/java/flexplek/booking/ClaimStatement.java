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
 * The hot path: booking, quota, cap, event and kept answer in one SQL statement that is its own transaction
 * (docs/decisions/0003). What speaks against the booking is looked at first, so that a refusal writes nothing. The booking
 * comes before the counters, so that one who loses a space writes nothing either. What changed between the look and the write
 * ends the statement with {@link #OVERTAKEN}, and nothing of it stands.
 */
final class ClaimStatement {

    /** SQL state of a claim that somebody was faster than; raised by the function of that name. */
    static final String OVERTAKEN = "ZF001";

    private static final String KEY_USED = """
            with asked as (
              select exists (select from idempotent_answer where person_id = ? and key = ?::text) as key_used,""";
    private static final String ROOM_COUNTERS = " false as week_full, false as day_full)";
    private static final String DESK_COUNTERS = """

                exists (select from person_week where person_id = ? and week = ? and booked >= ?) as week_full,
                not exists (select from building_day where building_id = ? and day = ? and free > 0) as day_full
            )""";
    private static final String BOOKING = """
            , made as (
              insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                status, release_at, team_day_id, created_at)
              select ?, s.id, ?, ?, s.building_id, s.floor_id, ?, s.kind, ?, ?, 'BOOKED', ?, ?, ?
              from asked a, space s join neighbourhood n on n.id = s.neighbourhood_id
              where s.id = ? and s.in_service and (n.organisation_id is null or n.organisation_id = ?)
                and not (a.key_used or a.week_full or a.day_full)
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
    // A share is chosen in a materialized step: chosen within the update it would be chosen anew for every row. Shares
    // in
    // other hands are passed by; when all are, one of them is waited for.
    private static final String COUNTERS = """
            , counted as (
              insert into person_week as w (person_id, week, booked) select ?, ?, 1 from made
              on conflict (person_id, week) do update set booked = w.booked + 1 where w.booked < ?
              returning 1
            ), chosen as materialized (
              select b.share from building_day b, counted
              where b.building_id = ? and b.day = ? and b.free > 0
              order by (b.share + ?) % 16 limit 1 for update of b skip locked
            ), awaited as materialized (
              select b.share from building_day b, counted
              where b.building_id = ? and b.day = ? and b.free > 0 and not exists (select from chosen)
              order by (b.share + ?) % 16 limit 1 for update of b
            ), placed as (
              update building_day d set free = d.free - 1
              from (select share from chosen union all select share from awaited) c
              where d.building_id = ? and d.day = ? and d.share = c.share
              returning 1
            )""";
    private static final String OUTCOME = """
             select case
              when a.key_used then 'KEY_USED' when a.week_full then 'WEEK_FULL' when a.day_full then 'DAY_FULL'
              when not exists (select from made) then 'IN_THE_WAY'
              when {counted} and (?::text is null or exists (select from kept)) then 'MADE'
              else overtaken() end
            from asked a""";
    private static final String DESK = KEY_USED
            + DESK_COUNTERS
            + BOOKING
            + COUNTERS
            + OUTCOME.replace("{counted}", "exists (select from counted) and exists (select from placed)");
    private static final String ROOM = KEY_USED + ROOM_COUNTERS + BOOKING + OUTCOME.replace("{counted}", "true");

    private ClaimStatement() {}

    static Claimed run(Connection c, NewBooking b, OutboxRow event, @Nullable KeptAnswer kept) throws SQLException {
        boolean desk = b.space().kind() == SpaceKind.DESK;
        int share = ThreadLocalRandom.current().nextInt(DailyCap.SHARES);
        try (PreparedStatement s = c.prepareStatement(desk ? DESK : ROOM)) {
            int i = bindKey(s, kept);
            i = desk ? bindLook(s, i, b) : i;
            i = bindBooking(s, i, b);
            i = Outbox.bind(s, i, event);
            i = bindAnswer(s, i, kept, b.now());
            i = desk ? bindCounters(s, i, b, share) : i;
            s.setString(++i, kept == null ? null : kept.key());
            try (ResultSet r = s.executeQuery()) {
                r.next();
                return Claimed.valueOf(r.getString(1));
            }
        }
    }

    private static int bindKey(PreparedStatement s, @Nullable KeptAnswer a) throws SQLException {
        s.setInt(1, a == null ? 0 : a.person());
        s.setString(2, a == null ? null : a.key());
        return 2;
    }

    private static int bindLook(PreparedStatement s, int from, NewBooking b) throws SQLException {
        return bindDay(s, bindWeek(s, from, b), b);
    }

    private static int bindWeek(PreparedStatement s, int from, NewBooking b) throws SQLException {
        int i = from;
        s.setInt(++i, b.person().key());
        s.setObject(++i, b.week());
        s.setInt(++i, b.weeklyQuota());
        return i;
    }

    private static int bindDay(PreparedStatement s, int from, NewBooking b) throws SQLException {
        int i = from;
        s.setInt(++i, b.space().building().key());
        s.setObject(++i, b.day());
        return i;
    }

    private static int bindBooking(PreparedStatement s, int from, NewBooking b) throws SQLException {
        int i = from;
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
        s.setInt(++i, b.organisation());
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

    private static int bindCounters(PreparedStatement s, int from, NewBooking b, int share) throws SQLException {
        int i = bindWeek(s, from, b);
        i = bindDay(s, i, b);
        s.setInt(++i, share);
        i = bindDay(s, i, b);
        s.setInt(++i, share);
        return bindDay(s, i, b);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
