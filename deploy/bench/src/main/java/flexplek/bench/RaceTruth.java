package flexplek.bench;

import flexplek.bench.ground.Site;
import flexplek.bench.truth.BookingEvents;
import flexplek.bench.truth.BookingRows;
import flexplek.bench.truth.Held;
import flexplek.bench.truth.PostgresLog;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What the database, Kafka and the log say of a race. */
final class RaceTruth {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tools tools;
    private final Site site;
    private final LocalDate day;
    private final Instant start;
    private final PostgresLog log;
    private final BookingEvents events;
    private final Ledger ledger = new Ledger();

    RaceTruth(Tools tools, Site site, LocalDate day) throws IOException {
        this.tools = tools;
        this.site = site;
        this.day = day;
        start = tools.clock().instant();
        log = new PostgresLog(tools.settings().data());
        events = new BookingEvents(tools.settings().kafka());
    }

    Ledger ledger() {
        return ledger;
    }

    void tell() throws SQLException, IOException, InterruptedException {
        var report = tools.report();
        report.figure("answers by kind", ledger.answers.all());
        report.check(
                "no answer but accepted, cancelled or a refusal", ledger.errors() == 0, ledger.errors() + " others");

        BookingRows rows = new BookingRows(tools.database());
        List<Held> held = rows.since(List.of(site), start, ledger.cancelled);
        long twice = rows.doubleBookings(List.of(site), day);
        report.check("no space is booked twice", twice == 0, twice + " overlapping pairs");
        long persons = rows.personsTwice(List.of(site), day);
        report.check("nobody has two desks at one time", persons == 0, persons + " overlapping pairs");

        ledger.check("", held, report);

        boolean carried = rows.outboxEmpties(PATIENCE);
        BookingEvents.Made made = events.made(Set.of(site.id()));
        events.close();
        boolean same = carried
                && made.bookings().size() == ledger.accepted.size()
                && new HashSet<>(made.bookings().values()).equals(ledger.accepted.keySet());
        report.check(
                "as many booking.made events in Kafka as bookings accepted",
                same,
                made.bookings().size() + " events (" + made.repeats() + " sent again), " + ledger.accepted.size()
                        + " accepted");
        count("deadlock detected", "no deadlock in PostgreSQL's log");
        count("could not serialize", "no serialisation failure in PostgreSQL's log");
        report.figure("waits of over 1 s for a lock in PostgreSQL's log", log.count("still waiting for"));
    }

    private void count(String text, String what) throws IOException {
        long found = log.count(text);
        tools.report().check(what, found == 0, found + " lines");
    }
}
