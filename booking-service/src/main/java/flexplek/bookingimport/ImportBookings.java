package flexplek.bookingimport;

import flexplek.booking.Bookings;
import flexplek.booking.Claimed;
import flexplek.booking.DailyCap;
import flexplek.booking.NewBooking;
import flexplek.booking.TimeSlot;
import flexplek.people.People;
import flexplek.platform.Ids;
import flexplek.platform.Problems;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import io.quarkiverse.resteasy.problem.HttpProblem;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

/** Stores imported bookings in one transaction; the first row that cannot be stored ends it and is named. */
@ApplicationScoped
class ImportBookings {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

    private static final String PAST = """
            insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
              status, release_at, checked_in_at, ended_at, release_reason, created_at)
            select ?, s.id, ?, ?, s.building_id, s.floor_id, ?, s.kind, ?, ?, ?, ?, ?, ?, ?, ?
            from space s where s.id = ? on conflict do nothing""";

    private final Bookings bookings;
    private final DailyCap dailyCap;
    private final People people;
    private final Cards cards;
    private final Session entities;
    private final Clock clock;

    ImportBookings(Bookings bookings, DailyCap dailyCap, People people, Cards cards, Session entities, Clock clock) {
        this.bookings = bookings;
        this.dailyCap = dailyCap;
        this.people = people;
        this.cards = cards;
        this.entities = entities;
        this.clock = clock;
    }

    BookingImportResource.Imported store(List<BookingImportResource.Row> rows) {
        Instant now = clock.instant();
        Map<UUID, People.Colleague> sitters = new HashMap<>();
        List<NewBooking> all = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            BookingImportResource.Row row = rows.get(i);
            if (!row.start().isBefore(row.end())
                    || row.start().isBefore(FIRST)
                    || row.end().isAfter(LAST)) {
                throw refusal(422, i, "end", "must be later than start, between the years 2000 and 2100");
            }
            all.add(booking(i, row, sitters, now));
        }
        openDays(all, now);
        bookings.takeTurn();
        List<Integer> past = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!rows.get(i).end().isAfter(now)) {
                past.add(i);
            } else if (!storeComing(i, rows.get(i), all.get(i))) {
                throw taken(i);
            }
        }
        entities.doWork(connection -> storePast(connection, past, rows, all));
        return new BookingImportResource.Imported(past.size(), rows.size() - past.size());
    }

    /** Before the first claim: a day that this transaction has begun to fill cannot be opened by another. */
    private void openDays(List<NewBooking> all, Instant now) {
        record Day(int building, LocalDate date) {}
        all.stream()
                .filter(b -> b.slot().end().isAfter(now))
                .map(b -> new Day(
                        b.space().building().key(),
                        b.slot().day(b.space().building().zone())))
                .distinct()
                .forEach(d -> dailyCap.openDay(d.building(), d.date()));
    }

    private NewBooking booking(
            int index, BookingImportResource.Row row, Map<UUID, People.Colleague> sitters, Instant now) {
        SpaceCard space =
                cards.space(row.spaceId()).orElseThrow(() -> refusal(422, index, "spaceId", "is not a known space"));
        People.Colleague person = sitters.computeIfAbsent(
                row.personId(),
                id -> people.find(id)
                        .orElseThrow(
                                () -> refusal(422, index, "personId", "is not a known person; import people first")));
        NewBooking.Sitter sitter = new NewBooking.Sitter(person.key(), person.personId());
        return new NewBooking(
                Ids.next(),
                space,
                sitter,
                sitter,
                person.organisationKey(),
                new TimeSlot(row.start(), row.end()),
                now,
                null,
                Integer.MAX_VALUE);
    }

    private boolean storeComing(int index, BookingImportResource.Row row, NewBooking booking) {
        if (row.outcome() != BookingImportResource.Outcome.BOOKED) {
            throw refusal(422, index, "outcome", "must be BOOKED for a booking that ends in the future");
        }
        return bookings.claim(booking, null) == Claimed.MADE;
    }

    /** All in one go: row by row, thousands of them take minutes. */
    private static void storePast(
            Connection connection, List<Integer> past, List<BookingImportResource.Row> rows, List<NewBooking> all)
            throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement(PAST)) {
            for (int index : past) {
                bind(insert, rows.get(index), all.get(index));
                insert.addBatch();
            }
            int[] stored = insert.executeBatch();
            for (int i = 0; i < stored.length; i++) {
                if (stored[i] != 1) {
                    throw taken(past.get(i));
                }
            }
        }
    }

    private static void bind(PreparedStatement insert, BookingImportResource.Row row, NewBooking b)
            throws SQLException {
        boolean noShow = row.outcome() == BookingImportResource.Outcome.NO_SHOW;
        boolean released =
                noShow || (row.outcome() == BookingImportResource.Outcome.CHECKED_IN && row.releasedAt() != null);
        String status = released
                ? "RELEASED"
                : row.outcome() == BookingImportResource.Outcome.CANCELLED ? "CANCELLED" : "CHECKED_IN";
        int i = 0;
        insert.setObject(++i, b.id());
        insert.setInt(++i, b.person().key());
        insert.setInt(++i, b.person().key());
        insert.setObject(++i, b.slot().day(b.space().building().zone()));
        insert.setObject(++i, at(b.slot().start()));
        insert.setObject(++i, at(b.slot().end()));
        insert.setString(++i, status);
        insert.setObject(++i, at(b.slot().start().plusSeconds(1800)));
        insert.setObject(++i, at(row.checkedInAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setObject(++i, at(row.releasedAt()), Types.TIMESTAMP_WITH_TIMEZONE);
        insert.setString(++i, released ? noShow ? "NO_SHOW" : "LEFT_EARLY" : null);
        insert.setObject(++i, at(b.now()));
        insert.setInt(++i, b.space().key());
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static HttpProblem taken(int index) {
        return refusal(409, index, "start", "is not possible: the space or the person is booked then");
    }

    private static HttpProblem refusal(int status, int index, String field, String message) {
        String where = "bookings[" + index + "]." + field;
        return Problems.of(
                        status,
                        "import-refused",
                        "The bookings cannot be imported",
                        where + " " + message + ". Nothing was stored.")
                .with("violations", List.of(new Problems.Violation(where, message)))
                .build();
    }
}
