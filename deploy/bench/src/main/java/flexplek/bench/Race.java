package flexplek.bench;

import flexplek.bench.ground.Crowd;
import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import flexplek.bench.ground.Site;
import flexplek.bench.ground.SiteFiles;
import flexplek.bench.load.Call;
import flexplek.bench.load.ClosedLoop;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.Wire;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Many want the same: one gets it, every other is told the truth, and nothing is booked twice. */
final class Race {
    private static final int RACERS = 50;
    private static final int CLIENTS = 32;
    private static final int DESKS = 10;
    private static final int WARM_UP = 5;

    private final Tools tools;
    private final People people;
    private final Site site;
    private final List<Desk> desks;
    private final LocalDate day;
    private final RaceTruth truth;
    private final Latencies slowest = new Latencies();
    private final List<Integer> winners = new ArrayList<>();

    private Race(Tools tools) throws Exception {
        this.tools = tools;
        people = tools.ground().people();
        site = tools.ground().site(new SiteFiles("BENCH-RACE", "Etc/UTC", 1, 400));
        desks = tools.ground().desks(site);
        day = tools.ground().freshDay(List.of(site), tools.tomorrow());
        truth = new RaceTruth(tools, site, day);
    }

    static void run(Tools tools) throws Exception {
        Race race = new Race(tools);
        int rounds = tools.settings().number("rounds", 200, 1, 200);
        race.rounds(rounds + WARM_UP);
        race.contention(rounds + WARM_UP);
        race.truth.tell();
    }

    private void rounds(int rounds) throws IOException, InterruptedException {
        List<Wire> wires = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            Wire wire = tools.booking().wire();
            wire.open();
            wires.add(wire);
        }
        tools.crowd().sign(Crowd.RUSHERS, Crowd.RUSHERS + rounds * RACERS);
        for (int round = 0; round < rounds; round++) {
            int won = round(round, wires, round < WARM_UP ? new Latencies() : slowest);
            if (round >= WARM_UP) {
                winners.add(won);
            }
        }
        wires.forEach(Wire::close);
        tools.report().figure("rounds of " + RACERS + " identical requests", winners.size());
        tools.report().latencies("answers", slowest);
        long fair = winners.stream().filter(won -> won == 1).count();
        tools.report()
                .check("exactly one accepted in each round", fair == winners.size(), fair + " of " + winners.size());
        tools.report().check("slowest answer under 1 s", slowest.max() < 1000, slowest.max() + " ms");
    }

    /** How many won. Each round has its own desk and people, and its own day when the desks are used up. */
    private int round(int round, List<Wire> wires, Latencies latencies) throws InterruptedException {
        Desk desk = desks.get(round % desks.size());
        LocalDate on = day.plusDays(round / desks.size());
        Instant start = site.at(on, LocalTime.of(9, 0));
        Instant end = site.at(on, LocalTime.of(17, 0));
        int before = truth.ledger().accepted.size();
        CountDownLatch gun = new CountDownLatch(1);
        List<Thread> racers = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            int person = Crowd.RUSHERS + round * RACERS + i;
            Wire wire = wires.get(i);
            var call = Call.post(
                    "/v1/bookings",
                    tools.crowd().token(person),
                    UUID.randomUUID().toString(),
                    Ledger.body(desk, start, end));
            racers.add(Thread.startVirtualThread(() -> {
                try {
                    gun.await();
                } catch (InterruptedException e) {
                    return;
                }
                send(new Ledger.Wish(desk, people.key(person), start, end), call, wire, latencies);
            }));
        }
        gun.countDown();
        for (Thread racer : racers) {
            racer.join();
        }
        return truth.ledger().accepted.size() - before;
    }

    private @Nullable UUID send(Ledger.Wish wish, Call call, Wire wire, Latencies latencies) {
        Instant asked = tools.clock().instant();
        long from = System.nanoTime();
        var answer = wire.send(call);
        latencies.record(System.nanoTime() - from);
        return truth.ledger().note(wish, answer, asked, tools.clock().instant());
    }

    private void contention(int roundsBefore) throws Exception {
        int seconds = tools.settings().number("seconds", 30, 1, 1800);
        int attempts = tools.settings().number("attempts", 100_000_000, 1, 100_000_000);
        LocalDate from = day.plusDays(1 + roundsBefore / desks.size());
        Latencies latencies = new Latencies();
        Contenders contenders = new Contenders(
                tools,
                site,
                desks.subList(0, DESKS),
                people,
                from,
                (wish, call, wire) -> send(wish, call, wire, latencies),
                truth.ledger());
        tools.report().say(CLIENTS + " clients on " + DESKS + " desks for " + seconds + " s at most");
        var outcome = ClosedLoop.run(CLIENTS, Duration.ofSeconds(seconds), 0, attempts, contenders::open);
        tools.report().figure("random attempts of " + CLIENTS + " clients on " + DESKS + " desks", outcome.tried());
        tools.report().latencies("answers under contention", latencies);
        tools.report()
                .check("slowest answer under contention under 1 s", latencies.max() < 1000, latencies.max() + " ms");
    }
}
