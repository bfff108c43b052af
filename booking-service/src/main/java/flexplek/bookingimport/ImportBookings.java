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
import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hibernate.Session;

/** Stores imported bookings in one transaction; the first row that cannot be stored ends it and is named. */
@ApplicationScoped
class ImportBookings {

    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2100-01-01T00:00:00Z");

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
        Map<UUID, NewBooking.Sitter> sitters = new HashMap<>();
        int past = 0;
        for (int i = 0; i < rows.size(); i++) {
            BookingImportResource.Row row = rows.get(i);
            if (!row.start().isBefore(row.end())
                    || row.start().isBefore(FIRST)
                    || row.end().isAfter(LAST)) {
                throw refusal(422, i, "end", "must be later than start, between the years 2000 and 2100");
            }
            NewBooking booking = booking(i, row, sitters, now);
            boolean stored;
            if (row.end().isAfter(now)) {
                stored = storeComing(i, row, booking);
            } else {
                stored = storePast(row, booking);
                past++;
            }
            if (!stored) {
                throw refusal(409, i, "start", "is not possible: the space or the person is booked then");
            }
        }
        return new BookingImportResource.Imported(past, rows.size() - past);
    }

    private NewBooking booking(
            int index, BookingImportResource.Row row, Map<UUID, NewBooking.Sitter> sitters, Instant now) {
        SpaceCard space =
                cards.space(row.spaceId()).orElseThrow(() -> refusal(422, index, "spaceId", "is not a known space"));
        NewBooking.Sitter sitter = sitters.computeIfAbsent(
                row.personId(),
                id -> people.find(id)
                        .map(c -> new NewBooking.Sitter(c.key(), id))
                        .orElseThrow(
                                () -> refusal(422, index, "personId", "is not a known person; import people first")));
        return new NewBooking(
                Ids.next(), space, sitter, sitter, new TimeSlot(row.start(), row.end()), now, null, Integer.MAX_VALUE);
    }

    private boolean storeComing(int index, BookingImportResource.Row row, NewBooking booking) {
        if (row.outcome() != BookingImportResource.Outcome.BOOKED) {
            throw refusal(422, index, "outcome", "must be BOOKED for a booking that ends in the future");
        }
        Claimed claimed = bookings.claim(booking, dailyCap);
        return claimed.complete();
    }

    private boolean storePast(BookingImportResource.Row row, NewBooking b) {
        boolean released = row.outcome() == BookingImportResource.Outcome.NO_SHOW
                || (row.outcome() == BookingImportResource.Outcome.CHECKED_IN && row.releasedAt() != null);
        String status = released
                ? "RELEASED"
                : row.outcome() == BookingImportResource.Outcome.CANCELLED ? "CANCELLED" : "CHECKED_IN";
        String reason = row.outcome() == BookingImportResource.Outcome.NO_SHOW ? "NO_SHOW" : "LEFT_EARLY";
        return entities.createNativeMutationQuery("""
                        insert into booking (id, space_id, person_id, made_by, building_id, floor_id, day, kind, starts, ends,
                          status, release_at, checked_in_at, ended_at, release_reason, created_at)
                        select :id, s.id, :person, :person, s.building_id, s.floor_id, :day, s.kind, :start, :end,
                          :status, :releaseAt, :checkedInAt, :endedAt, :reason, :now
                        from space s where s.id = :space on conflict do nothing""")
                        .setParameter("id", b.id())
                        .setParameter("person", b.person().key())
                        .setParameter("day", b.slot().day(b.space().building().zone()))
                        .setParameter("start", b.slot().start())
                        .setParameter("end", b.slot().end())
                        .setParameter("status", status)
                        .setParameter("releaseAt", b.slot().start().plusSeconds(1800))
                        .setParameter("checkedInAt", row.checkedInAt(), Instant.class)
                        .setParameter("endedAt", row.releasedAt(), Instant.class)
                        .setParameter("reason", released ? reason : null, String.class)
                        .setParameter("now", b.now())
                        .setParameter("space", b.space().key())
                        .executeUpdate()
                == 1;
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
