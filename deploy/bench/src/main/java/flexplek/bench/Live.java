package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.Today;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.OpenModel;
import flexplek.bench.report.Report;
import flexplek.bench.truth.OccupancyStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * From the answer to a booking until a facility screen shows it. The booking that is timed is the only one on its way in its
 * own neighbourhood, so the number that shows it is known; under rush the load goes to the other floors of the building.
 */
final class Live {
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(15);
    private static final int GAP_MILLIS = 120;
    private static final int WARM_UP = 20;
    /** The people of the rush are numbered from here on. */
    private static final int OTHERS = 2000;

    private final Tools tools;
    private final Today today;
    private final List<Desk> watched;
    private final Lent lent;
    private final SplittableRandom random = new SplittableRandom(1);
    private int next;
    private int booked;

    private Live(Tools tools) throws Exception {
        this.tools = tools;
        tools.ground().people();
        today = Today.of(tools.ground(), tools.database(), tools.clock().instant());
        watched = today.freeByFloor().getLast();
        booked = Today.DESKS_A_FLOOR - watched.size();
        lent = new Lent(tools, today);
    }

    static void run(Tools tools) throws Exception {
        int bookings = tools.settings().number("bookings", 200, 1, 250);
        int rate = tools.settings().number("rate", 150, 1, 1000);
        Duration time = Duration.ofSeconds(tools.settings().number("seconds", 20, 1, 60));
        Live live = new Live(tools);
        tools.crowd().sign(0, OTHERS + (int) (rate * time.toSeconds()));
        String occupancy = "http://127.0.0.1:" + tools.settings().port("OCCUPANCY_PORT");
        UUID building = live.today.site().id();
        try (var screen = new OccupancyStream(occupancy, building, tools.crowd().admin())) {
            UUID place = live.watched.getFirst().neighbourhoodId();
            if (screen.awaitBooked(place, live.booked, PATIENCE) < 0) {
                throw new IllegalStateException(
                        "the screen does not show what the database holds: wait, then try again");
            }
            live.probe(screen, WARM_UP, () -> true);
            Latencies rest = live.probe(screen, bookings, () -> true);
            tools.report().latencies("from answer to screen, at rest", rest);
            Latencies rush = live.underRush(screen, new Arrivals(rate, time));
            tools.report().latencies("from answer to screen, while others book " + rate + " a second", rush);
            double p99 = rest.percentile(99);
            tools.report().check("p99 at rest under 500 ms", p99 < 500, Report.round(p99) + " ms");
        } finally {
            live.lent.giveBack();
        }
    }

    private Latencies probe(OccupancyStream screen, int most, BooleanSupplier goesOn) throws InterruptedException {
        Latencies latencies = new Latencies();
        for (int i = 0; i < most && next < watched.size() && goesOn.getAsBoolean(); i++) {
            // At any moment, not in step with what the service does by the clock.
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(random.nextInt(GAP_MILLIS)));
            int person = next;
            Desk desk = watched.get(next++);
            if (!lent.book(desk, person)) {
                throw new IllegalStateException("a free desk was refused");
            }
            long answered = System.nanoTime();
            booked++;
            long seen = screen.awaitBooked(desk.neighbourhoodId(), booked, PATIENCE);
            latencies.record(seen < 0 ? PATIENCE : seen - answered);
        }
        return latencies;
    }

    private Latencies underRush(OccupancyStream screen, Arrivals arrivals) throws InterruptedException {
        List<Desk> others = new ArrayList<>();
        today.freeByFloor().subList(0, today.freeByFloor().size() - 1).forEach(others::addAll);
        Collections.shuffle(others, new Random(1));
        Arrivals possible = arrivals.atMost(others.size());
        AtomicReference<Latencies> answers = new AtomicReference<>(new Latencies());
        Thread rush = Thread.ofPlatform()
                .start(() -> answers.set(OpenModel.run(possible, i -> lent.book(others.get(i), OTHERS + i))));
        Latencies latencies = probe(screen, watched.size(), rush::isAlive);
        rush.join();
        tools.report().latencies("answers to the others", answers.get());
        return latencies;
    }
}
