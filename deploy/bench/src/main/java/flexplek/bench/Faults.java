package flexplek.bench;

import flexplek.bench.ground.Site;
import flexplek.bench.ground.Today;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.report.Report;
import flexplek.bench.truth.BookingRows;
import flexplek.bench.truth.CaughtMail;
import flexplek.bench.truth.Held;
import flexplek.bench.truth.Occupancy;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Kills one program after another in the middle of a rush, starts it again, and asks what was lost. */
final class Faults {
    private static final List<String> PARTS =
            List.of("booking-service", "occupancy-service", "notification-service", "kafka", "postgres");
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Tools tools;
    private final LocalParts parts;
    private final CaughtMail mail;
    private final Arrivals arrivals;

    private Faults(Tools tools) {
        this.tools = tools;
        parts = new LocalParts(tools.settings().data());
        mail = new CaughtMail(tools.settings().port("MAIL_PORT"));
        int rate = tools.settings().number("rate", 60, 1, 200);
        arrivals = new Arrivals(rate, Duration.ofSeconds(tools.settings().number("seconds", 30, 5, 60)));
    }

    static void run(Tools tools) throws Exception {
        tools.ground().people();
        Faults faults = new Faults(tools);
        String only = tools.settings().options().getOrDefault("part", "");
        for (String part : only.isEmpty() ? PARTS : List.of(only)) {
            faults.kill(part);
        }
    }

    private void kill(String part) throws Exception {
        Report report = tools.report();
        Today today;
        LocalDate mailDay;
        try (Connection database = Tools.connect(tools.settings())) {
            var ground = tools.ground(database);
            today = Today.of(ground, database, tools.clock().instant());
            mailDay = ground.freshDay(List.of(today.site()), tools.tomorrow());
        }
        mail.forget();
        tools.crowd().sign(0, arrivals.count());
        FaultLoad load = new FaultLoad(tools, today, mailDay);
        Instant start = tools.clock().instant();
        Thread rush = Thread.ofPlatform().start(() -> load.run(arrivals));
        Thread.sleep(arrivals.time().dividedBy(3));
        report.say(part + ": killed, with " + load.lent.persons().size() + " bookings accepted so far");
        parts.kill(part);
        long killed = System.nanoTime();
        parts.restart(part);
        report.figure(part + ": seconds until it works again", seconds(killed));
        rush.join();
        report.figure(part + ": answers at the first try", load.first.all());
        report.figure(part + ": answers in the end", load.last.all());
        check(part, load, today.site(), start);
        load.lent.giveBack();
    }

    private void check(String part, FaultLoad load, Site site, Instant start) throws Exception {
        Report report = tools.report();
        try (Connection database = Tools.connect(tools.settings())) {
            Set<UUID> accepted = new HashSet<>(load.lent.persons().keySet());
            accepted.addAll(load.mailed.keySet());
            List<Held> rows = new BookingRows(database).since(List.of(site), start, Map.of());
            Set<UUID> live = rows.stream()
                    .filter(held -> held.heldUntil().equals(Instant.MAX))
                    .map(Held::booking)
                    .collect(Collectors.toSet());
            report.check(
                    part + ": every booking that was answered is there, and no other",
                    live.equals(accepted),
                    accepted.size() + " accepted, " + live.size() + " there");
            report.check(
                    part + ": everybody got a booking in the end",
                    load.last.of("201") == arrivals.count(),
                    load.last.of("201") + " of " + arrivals.count());
            occupancy(part, database, site);
            mails(part, load.mailed.keySet());
        }
    }

    private void occupancy(String part, Connection database, Site site) throws SQLException, InterruptedException {
        long since = System.nanoTime();
        Occupancy recounted;
        Occupancy shown;
        do {
            Thread.sleep(100);
            String path = "/v1/buildings/" + site.id() + "/occupancy";
            shown = Occupancy.shown(tools.occupancy()
                    .send(Call.get(path, tools.crowd().admin()))
                    .json());
            recounted = Occupancy.recounted(database, site, tools.clock().instant());
        } while (!shown.equals(recounted) && System.nanoTime() - since < PATIENCE.toNanos());
        tools.report()
                .check(
                        part + ": occupancy equals a recount, place by place",
                        shown.equals(recounted),
                        "after " + seconds(since) + " s, whole building " + shown.whole(site) + ", recount "
                                + recounted.whole(site));
    }

    private void mails(String part, Set<UUID> expected) throws IOException, InterruptedException {
        long since = System.nanoTime();
        Map<UUID, Integer> caught = mail.byBooking();
        while (!caught.keySet().containsAll(expected) && System.nanoTime() - since < PATIENCE.toNanos()) {
            Thread.sleep(500);
            caught = mail.byBooking();
        }
        double took = seconds(since);
        Thread.sleep(3000);
        Map<UUID, Integer> settled = mail.byBooking();
        long missing = expected.stream().filter(id -> !settled.containsKey(id)).count();
        int twice = settled.values().stream().mapToInt(n -> n - 1).sum();
        tools.report()
                .check(
                        part + ": each mail was sent once (one more at most that was on its way at the kill)",
                        missing == 0 && twice <= 1 && expected.equals(settled.keySet()),
                        expected.size() + " to tell, " + missing + " missing, " + twice + " sent twice, complete after "
                                + took + " s");
    }

    private static double seconds(long since) {
        return Report.round((System.nanoTime() - since) / (double) TimeUnit.SECONDS.toNanos(1));
    }
}
