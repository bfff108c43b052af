package flexplek.bookingimport;

import flexplek.bookingimport.BookingImportResource.Row;
import flexplek.claim.BookingEvent.BookingRecorded;
import flexplek.claim.Claim;
import flexplek.claim.Grace;
import flexplek.claim.ReleaseReason;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A booking that is over, as it is stored: what became of it, and when. No person is told, and no counter counts it. */
record PastRow(
        int row,
        Claim booking,
        BookingRecorded.Status status,
        Instant graceEnds,
        @Nullable Instant checkedInAt,
        @Nullable Instant endedAt,
        @Nullable ReleaseReason reason) {

    /** One that is live meets the promises of the database; of the rest, the same is not stored twice. */
    private static final String INSERT = """
        insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
          status, release_at, checked_in_at, ended_at, release_reason, created_at)
        select n.id, s.id, n.person, n.person, s.building_id, s.floor_id, n.day, s.kind, n.starts, n.ends,
          n.status, n.release_at, n.checked_in_at, n.ended_at, n.reason, n.created_at
        from (values (?::uuid, ?::int, ?::int, ?::date, ?::timestamptz, ?::timestamptz, ?, ?::timestamptz,
            ?::timestamptz, ?::timestamptz, ?, ?::timestamptz))
          n (id, space, person, day, starts, ends, status, release_at, checked_in_at, ended_at, reason, created_at)
        join space s on s.id = n.space
        where not exists (select from booking b where b.person_id = n.person and b.day = n.day
          and b.space_id = n.space and b.starts = n.starts and b.ends = n.ends and b.status = n.status)
        on conflict do nothing""";

    static PastRow of(int index, Row row, Claim b) {
        Instant graceEnds = Grace.ends(
                b.slot().start(), b.space().building().graceMinutes(), b.slot().end());
        Instant releasedAt = row.releasedAt();
        return switch (row.outcome()) {
            case BOOKED, NO_SHOW ->
                new PastRow(
                        index,
                        b,
                        BookingRecorded.Status.RELEASED,
                        graceEnds,
                        null,
                        releasedAt == null ? graceEnds : releasedAt,
                        ReleaseReason.NO_SHOW);
            case CANCELLED ->
                new PastRow(index, b, BookingRecorded.Status.CANCELLED, graceEnds, null, releasedAt, null);
            case CHECKED_IN ->
                releasedAt == null
                        ? new PastRow(
                                index, b, BookingRecorded.Status.CHECKED_IN, graceEnds, row.checkedInAt(), null, null)
                        : new PastRow(
                                index,
                                b,
                                BookingRecorded.Status.RELEASED,
                                graceEnds,
                                row.checkedInAt(),
                                releasedAt,
                                ReleaseReason.LEFT_EARLY);
        };
    }

    boolean isLive() {
        return status == BookingRecorded.Status.CHECKED_IN;
    }

    private boolean wasPresent() {
        return isLive() || reason == ReleaseReason.LEFT_EARLY;
    }

    /** {@code organisationKey}: of its person's. */
    BookingRecorded told(String organisationKey) {
        Instant presentSince = checkedInAt == null ? booking.slot().start() : checkedInAt;
        return new BookingRecorded(
                booking.outline(), organisationKey, status, reason, wasPresent() ? presentSince : null, endedAt);
    }

    /** All in one go, as thousands of them one by one take minutes; gives back those that could not be stored. */
    static List<PastRow> store(Connection connection, List<PastRow> past) throws SQLException {
        List<PastRow> missed = new ArrayList<>();
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            for (PastRow row : past) {
                row.bind(insert);
                insert.addBatch();
            }
            int[] stored = insert.executeBatch();
            for (int i = 0; i < stored.length; i++) {
                if (stored[i] != 1) {
                    missed.add(past.get(i));
                }
            }
        }
        return missed;
    }

    private void bind(PreparedStatement insert) throws SQLException {
        int i = 0;
        insert.setObject(++i, booking.id());
        insert.setInt(++i, booking.space().key());
        insert.setInt(++i, booking.person().key());
        insert.setObject(++i, booking.day());
        insert.setObject(++i, at(booking.slot().start()));
        insert.setObject(++i, at(booking.slot().end()));
        insert.setString(++i, status.name());
        insert.setObject(++i, at(graceEnds));
        insert.setObject(++i, at(checkedInAt), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setObject(++i, at(endedAt), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setString(++i, reason == null ? null : reason.name());
        insert.setObject(++i, at(booking.now()));
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
