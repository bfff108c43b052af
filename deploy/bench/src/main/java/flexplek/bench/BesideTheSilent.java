package flexplek.bench;

import flexplek.bench.load.Call;
import flexplek.bench.load.DoorSignIn.Session;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.SilentConnections;
import flexplek.bench.report.Report;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;

/** People who look at floors, through the door and at booking-service itself, while thousands of connections say nothing. */
final class BesideTheSilent {
    private static final int SILENT = 2_000;
    private static final int RATE = 50;
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    /** Shorter than any connection may be silent. */
    private static final Duration TIME = Duration.ofSeconds(20);
    /** At rest and beside the silent by turns, so that the machine's minutes meet both alike. */
    private static final int ROUNDS = 3;
    /** What the server's timer and ours may differ by. */
    private static final Duration TOLERANCE = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Tools tools;
    private final List<Session> viewers;
    private final List<String> paths;

    BesideTheSilent(Tools tools, List<Session> viewers) throws SQLException {
        this.tools = tools;
        this.viewers = viewers;
        paths = FloorViews.paths(tools);
    }

    void run() throws IOException {
        List<Call> throughTheDoor = paths.stream()
                .flatMap(path -> viewers.stream().map(viewer -> viewer.get("/api/booking" + path)))
                .toList();
        run("the door", "WEB_PORT", throughTheDoor, Delivered.door().silence());
        List<Call> direct = paths.stream()
                .flatMap(path -> IntStream.range(0, viewers.size())
                        .mapToObj(person -> Call.get(path, tools.crowd().token(person))))
                .toList();
        run("booking-service", "BOOKING_PORT", direct, Delivered.services().silence());
    }

    private void run(String where, String port, List<Call> calls, Duration written) throws IOException {
        FloorViews views = new FloorViews("people at " + where, tools.settings().port(port), calls);
        views.look(RATE, WARM_UP);
        Latencies rest = new Latencies();
        Latencies beside = new Latencies();
        int open = SILENT;
        for (int round = 1; round <= ROUNDS; round++) {
            rest.add(views.look(RATE, TIME));
            try (var silent = SilentConnections.open(Tools.HOST, views.port(), SILENT)) {
                beside.add(views.look(RATE, TIME));
                open = Math.min(open, silent.stillOpen());
                if (round == ROUNDS) {
                    close(where, silent, written);
                }
            }
        }
        tools.report()
                .check(
                        where + ": " + SILENT + " connections say nothing, or half a header, all the while",
                        open == SILENT,
                        open + " open at the end");
        views.tell(tools.report(), rest, beside, "beside silent connections");
    }

    private void close(String where, SilentConnections silent, Duration written) throws IOException {
        Report report = tools.report();
        report.say(where + ": waiting until the silent are closed, after " + written.toSeconds() + " s");
        silent.awaitClosed(written.plus(PATIENCE));
        int open = silent.stillOpen();
        Duration longest = silent.longest();
        report.check(
                where + ": closes the silent within " + written.toSeconds() + " s",
                open == 0 && longest.compareTo(written.plus(TOLERANCE)) <= 0,
                SILENT - open + " closed, the last after " + Report.round(longest.toMillis() / 1000.0) + " s");
    }
}
