package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import flexplek.bench.ground.Site;
import flexplek.bench.load.Call;
import flexplek.bench.load.ClosedLoop;
import flexplek.bench.load.Tally;
import flexplek.bench.load.Wire;
import flexplek.bench.report.Report;
import flexplek.bench.truth.BookingRows;
import flexplek.bench.truth.Readers;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;

/**
 * Bookings a second over HTTP beside bookings a second of a client that runs the service's own statement on the same database,
 * in short blocks by turns, so that whatever else the machine does falls on both alike.
 */
final class Capacity {
    private static final int MOST_A_BLOCK = 80_000;
    private static final int PERSONS = 16_000;
    private static final double TARGET = 0.35;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Tools tools;
    private final List<Site> anyIn;
    private final ServiceStatement sql;
    private final int clients;
    private final Duration time;
    private final int rounds;
    private final WayToBook mixed;
    private final WayToBook named;
    private final WayToBook direct;
    private final Tally answers = new Tally();

    Capacity(Tools tools, People people, List<Site> sites, List<Desk> desks, LocalDate day) throws Exception {
        this.tools = tools;
        this.sql = ServiceStatement.uncounted();
        this.clients = tools.settings().number("clients", 32, 1, 128);
        this.time = Duration.ofSeconds(tools.settings().number("block-seconds", 10, 1, 60));
        this.rounds = tools.settings().number("blocks", 5, 1, 20);
        this.anyIn = sites.subList(sites.size() / 2, sites.size());
        List<Desk> some = desks.subList(0, desks.size() / 2);
        mixed = new WayToBook("half named, half any", new Seats(some, people, PERSONS, day), this::mixed);
        named = new WayToBook("named", new Seats(some, people, PERSONS, day.plusDays(15)), this::named);
        direct = new WayToBook("direct", new Seats(some, people, PERSONS, day.plusDays(30)), this::direct);
    }

    void run() throws Exception {
        tools.crowd().sign(0, PERSONS);
        BookingRows rows = new BookingRows(tools.database());
        try (Readers readers = new Readers(tools.settings().kafka())) {
            for (int round = 0; round <= rounds; round++) {
                // Each way takes each place in the round: what one leaves behind, every other meets as often.
                List<WayToBook> ways = new ArrayList<>(List.of(mixed, named, direct));
                Collections.rotate(ways, round);
                for (WayToBook way : ways) {
                    ProcessorTime before = ProcessorTime.now(tools.settings().data());
                    int first = way.next;
                    double rate = block(way, round > 0);
                    tools.report()
                            .say((round == 0 ? "warm-up" : "block " + round) + ", " + way.name + ": " + Math.round(rate)
                                    + " bookings/s");
                    if (!rows.outboxEmpties(PATIENCE) || !readers.catchUp(PATIENCE)) {
                        tools.report().say("not all is told and read after " + PATIENCE.toSeconds() + " s: going on");
                    }
                    // With what readers and relay do for it after the block.
                    way.processor = ProcessorTime.now(tools.settings().data()).since(before, way.next - first);
                }
            }
        }
        tell();
    }

    private double block(WayToBook way, boolean counts) throws Exception {
        var outcome = ClosedLoop.run(clients, time, way.next, MOST_A_BLOCK, i -> way.opening.open(way.seats, i));
        way.next += (int) outcome.tried() + clients;
        if (counts) {
            way.rates.add(outcome.perSecond());
            way.latencies.add(outcome.latencies());
        }
        return outcome.perSecond();
    }

    private ClosedLoop.Client named(Seats seats, int client) {
        return overHttp(seats, false);
    }

    private ClosedLoop.Client mixed(Seats seats, int client) {
        return overHttp(seats, true);
    }

    private ClosedLoop.Client direct(Seats seats, int client) throws Exception {
        return new DirectClient(Tools.connect(tools.settings()), sql, seats, tools.clock());
    }

    private ClosedLoop.Client overHttp(Seats seats, boolean halfAny) {
        Wire wire = tools.booking().wire();
        return new ClosedLoop.Client() {
            @Override
            public boolean next(int number) {
                Seats.Seat seat = seats.seat(number);
                Instant end = seat.end();
                String body = halfAny && number % 2 == 1
                        ? Ledger.anyIn(anyIn.get(number / 2 % anyIn.size()).id(), seat.start(), end)
                        : Ledger.body(seat.desk(), seat.start(), end);
                String token = tools.crowd().token(seat.person());
                var answer = wire.send(
                        Call.post("/v1/bookings", token, UUID.randomUUID().toString(), body));
                if (answer.status() != 201) {
                    answers.add(answer.kind());
                }
                return answer.status() == 201;
            }

            @Override
            public void close() {
                wire.close();
            }
        };
    }

    private void tell() {
        Report report = tools.report();
        report.figure("capacity, clients", clients);
        for (WayToBook way : List.of(mixed, named, direct)) {
            report.figure(
                    "bookings/s, " + way.name + ", median of " + way.rates.size() + " blocks",
                    Math.round(way.median()));
            report.figure(
                    "bookings/s, " + way.name + ", each block",
                    way.rates.stream().map(Math::round).toList());
            report.figure("ms of processor a booking, " + way.name + ", last block", way.processor);
            report.latencies("answers, " + way.name, way.latencies);
        }
        report.figure("share of the direct rate, named desks", Report.round(named.median() / direct.median()));
        double share = mixed.median() / direct.median();
        report.check(
                "at least " + TARGET + " of the direct rate, half named and half any",
                share >= TARGET,
                Report.round(share));
        report.check("capacity: every booking accepted", answers.all().isEmpty(), answers.all());
    }
}
