package flexplek.bookingimport;

import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.booking.Bookings;
import flexplek.booking.DailyCap;
import flexplek.booking.NewBooking;
import flexplek.bookingimport.BookingImportResource.Row;
import flexplek.platform.AfterCommit;
import flexplek.space.Spaces;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.hibernate.Session;

/** Stores imported bookings in one transaction, or none of them and names the rows that cannot be stored. */
@ApplicationScoped
class ImportBookings {

    private final CheckRows checkRows;
    private final Bookings bookings;
    private final DailyCap dailyCap;
    private final Spaces spaces;
    private final Session entities;
    private final Clock clock;
    private final AfterCommit afterCommit;

    ImportBookings(
            CheckRows checkRows,
            Bookings bookings,
            DailyCap dailyCap,
            Spaces spaces,
            Session entities,
            Clock clock,
            AfterCommit afterCommit) {
        this.checkRows = checkRows;
        this.bookings = bookings;
        this.dailyCap = dailyCap;
        this.spaces = spaces;
        this.entities = entities;
        this.clock = clock;
        this.afterCommit = afterCommit;
    }

    BookingImportResource.Imported store(List<Row> rows) {
        Instant now = clock.instant();
        BadRows bad = new BadRows();
        List<NewBooking> all = checkRows.check(rows, now, bad);
        bad.refuseIfAny();
        openDays(all, now);
        bookings.takeTurn();
        List<PastRow> past = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            NewBooking booking = all.get(i);
            if (booking.slot().end().isAfter(now)) {
                storeComing(i, booking, bad);
            } else {
                past.add(PastRow.of(i, rows.get(i), booking));
            }
        }
        entities.doWork(connection -> storePast(connection, past, bad));
        bad.refuseIfAny();
        int coming = rows.size() - past.size();
        afterCommit.tell("bookings.imported", "past=" + past.size() + " coming=" + coming);
        return new BookingImportResource.Imported(past.size(), coming);
    }

    /** Before the first claim: a day that this transaction has begun to fill cannot be opened by another. */
    private void openDays(List<NewBooking> all, Instant now) {
        record Day(int building, LocalDate date) {}
        all.stream()
                .filter(b -> b.slot().end().isAfter(now))
                .map(b -> new Day(b.space().building().key(), b.day()))
                .distinct()
                .forEach(d -> dailyCap.openDay(d.building(), d.date()));
    }

    private void storeComing(int row, NewBooking booking, BadRows bad) {
        try {
            // Nothing in the way: both losers of a meeting were turned away, so try again.
            while (!claim(booking)) {
                if (isNamed(row, booking, bad)) {
                    return;
                }
            }
        } catch (BookingRefused refused) {
            Refusals.name(row, refused.refusal(), bad);
        }
    }

    /** True when the space was claimed; false when something stands in its way; else the rule that refuses it. */
    private boolean claim(NewBooking booking) {
        return switch (bookings.claim(booking, null)) {
            case MADE -> true;
            case IN_THE_WAY, KEY_USED -> false;
            case WEEK_FULL ->
                throw new BookingRefused(new BookingRefusal.WeeklyQuotaReached(booking.weeklyQuota(), booking.week()));
            case DAY_FULL -> throw new BookingRefused(new BookingRefusal.BuildingFull(booking.day()));
        };
    }

    private void storePast(Connection connection, List<PastRow> past, BadRows bad) throws SQLException {
        for (PastRow missed : PastRow.store(connection, past)) {
            if (!missed.isLive() || !isNamed(missed.row(), missed.booking(), bad)) {
                bad.addTaken(missed.row(), "start", "is of a booking that is stored already");
            }
        }
    }

    /** Names what keeps a row out: the space out of service or booked, or another desk of the person. */
    private boolean isNamed(int row, NewBooking booking, BadRows bad) {
        if (booking.slot().end().isAfter(booking.now())
                && !spaces.withId(booking.space().id()).orElseThrow().inService()) {
            Refusals.name(row, new BookingRefusal.TakenOutOfUse(null), bad);
            return true;
        }
        List<Bookings.InTheWay> found = bookings.inTheWayOf(booking);
        found.stream()
                .sorted(Comparator.comparing(b -> b.space() != booking.space().key()))
                .findFirst()
                .ifPresent(b -> {
                    String when = b.slot().start() + " to " + b.slot().end();
                    if (b.space() == booking.space().key()) {
                        bad.addTaken(row, "spaceId", "is booked from " + when);
                    } else {
                        bad.addTaken(row, "personId", "has a desk from " + when);
                    }
                });
        return !found.isEmpty();
    }
}
