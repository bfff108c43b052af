package flexplek.bench;

import flexplek.bench.load.Answer;
import flexplek.bench.load.Call;
import flexplek.bench.load.DoorSignIn.Session;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.Tally;
import flexplek.bench.load.Wire;
import flexplek.bench.report.Report;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** One person reads as fast as answers come and never waits as told, while another looks at floors. */
final class OneInALoop {
    private static final Duration WARM_UP = Duration.ofSeconds(10);
    private static final Duration TIME = Duration.ofSeconds(20);
    /** What is let through in a row takes its time on a slow machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static final int MOST = 1_000_000;
    private static final int OTHERS_RATE = 25;
    private static final String READ = "/api/booking/v1/people/me";

    private final Tools tools;
    private final Call call;
    private final FloorViews other;
    private final Delivered.Rate reads;
    private final Tally answers = new Tally();
    private final CountDownLatch heldBack = new CountDownLatch(1);
    private volatile boolean enough;
    private long started;
    private long toldToWait;
    private long ended;
    private long letThroughAfter;
    private long withoutRetryAfter;

    OneInALoop(Tools tools, Session one, Session other) throws SQLException, IOException {
        this.tools = tools;
        call = one.get(READ);
        this.other = new FloorViews(
                "another person",
                tools.settings().port("WEB_PORT"),
                FloorViews.paths(tools).stream()
                        .map(path -> other.get("/api/booking" + path))
                        .toList());
        reads = Delivered.services().reads();
    }

    void run() throws InterruptedException {
        other.look(OTHERS_RATE, WARM_UP);
        Latencies rest = other.look(OTHERS_RATE, TIME.dividedBy(2));
        Thread loop = Thread.ofPlatform().start(this::loop);
        Latencies beside = new Latencies();
        try {
            if (heldBack.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                beside = other.look(OTHERS_RATE, TIME);
            }
        } finally {
            enough = true;
            loop.join();
        }
        rest.add(other.look(OTHERS_RATE, TIME.dividedBy(2)));

        Report report = tools.report();
        report.figure("one person in a loop, answers", answers.all());
        long refused = answers.of("429 too-many-requests");
        report.check(
                "one person in a loop is told to wait (429), and each time how long",
                refused > 0 && withoutRetryAfter == 0,
                refused + " times, " + withoutRetryAfter + " without Retry-After");
        long letThrough = answers.of("200");
        double seconds = seconds(started, ended);
        report.check(
                "one person in a loop is let through " + reads.atOnce() + " times in a row, and then "
                        + reads.perMinute() + " times a minute",
                refused > 0 && letThrough <= reads.most(seconds),
                letThrough + " times in " + Report.round(seconds) + " s");
        double after = refused == 0 ? 0 : seconds(toldToWait, ended);
        report.check(
                "one person in a loop is slowed to that rate from the first 429 on",
                refused > 0 && letThroughAfter <= reads.usedUp().most(after),
                letThroughAfter + " times in " + Report.round(after) + " s");
        other.tell(report, rest, beside, "beside one who is held back");
    }

    private void loop() {
        started = System.nanoTime();
        try (Wire wire = new Wire(Tools.HOST, tools.settings().port("WEB_PORT"), Wire.PATIENCE)) {
            for (int i = 0; i < MOST && !enough; i++) {
                long asked = System.nanoTime();
                note(wire.send(call), asked);
            }
        }
        ended = System.nanoTime();
    }

    /** Counted from when it was asked: while the answer is on its way the service counts on. */
    private void note(Answer answer, long asked) {
        answers.add(answer.kind());
        if (answer.status() == 429) {
            toldToWait = toldToWait == 0 ? asked : toldToWait;
            heldBack.countDown();
            withoutRetryAfter += answer.retryAfter() > 0 ? 0 : 1;
        } else if (toldToWait != 0) {
            letThroughAfter++;
        }
    }

    private static double seconds(long from, long to) {
        return (to - from) / (double) TimeUnit.SECONDS.toNanos(1);
    }
}
