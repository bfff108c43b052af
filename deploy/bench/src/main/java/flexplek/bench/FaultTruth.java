package flexplek.bench;

import flexplek.bench.ground.Site;
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
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** What the database, the screens and the mail catcher say after one program was killed. */
record FaultTruth(Tools tools, CaughtMail mail, String part) {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    void check(FaultLoad load, Site site, Instant start, int asked) throws Exception {
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
                    load.last.of("201") == asked,
                    load.last.of("201") + " of " + asked);
            occupancy(database, site);
            mails(load.mailed.keySet());
        }
    }

    private void occupancy(Connection database, Site site) throws SQLException, InterruptedException {
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
                        "after " + Faults.seconds(since) + " s, whole building " + shown.whole(site) + ", recount "
                                + recounted.whole(site));
    }

    private void mails(Set<UUID> expected) throws IOException, InterruptedException {
        long since = System.nanoTime();
        Map<UUID, Integer> caught = mail.byBooking();
        while (!caught.keySet().containsAll(expected) && System.nanoTime() - since < PATIENCE.toNanos()) {
            Thread.sleep(500);
            caught = mail.byBooking();
        }
        double took = Faults.seconds(since);
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
}
