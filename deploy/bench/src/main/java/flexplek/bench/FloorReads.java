package flexplek.bench;

import flexplek.bench.load.Answer;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.load.ClosedLoop;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.OpenModel;
import flexplek.bench.load.Wire;
import flexplek.bench.load.Wires;
import flexplek.bench.report.Report;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What a long history costs those who look at a floor: two services side by side, one with little behind it, one with much. */
final class FloorReads {
    private static final int VIEWERS = 200;

    /** One of the two, and its rate in each block. */
    private record Side(String name, SecondService service, Wires wires, List<String> paths, List<Double> rates) {
        static Side of(String name, SecondService service) throws SQLException {
            List<String> paths = new ArrayList<>();
            try (Connection c = service.connect();
                    Statement s = c.createStatement();
                    ResultSet r = s.executeQuery("select public_id, current_date + 1 from floor order by id")) {
                while (r.next()) {
                    paths.add("/v1/floors/" + r.getObject(1, UUID.class) + "/availability?date=" + r.getString(2)
                            + "&from=09:00&to=17:00");
                }
            }
            return new Side(name, service, service.wires(), paths, new ArrayList<>());
        }

        double median() {
            return rates.stream().sorted().skip(rates.size() / 2).findFirst().orElse(0.0);
        }
    }

    private final Tools tools;
    private final int clients;
    private final Duration time;

    private FloorReads(Tools tools) {
        this.tools = tools;
        clients = tools.settings().number("clients", 16, 1, 64);
        time = Duration.ofSeconds(tools.settings().number("block-seconds", 10, 1, 60));
    }

    static void run(Tools tools) throws Exception {
        int small = tools.settings().number("small", 1_000_000, 1000, 20_000_000);
        int large = tools.settings().number("large", 10_000_000, 1000, 20_000_000);
        FloorReads reads = new FloorReads(tools);
        try (var few = new SecondService(tools.settings(), "bench_small");
                var many = new SecondService(tools.settings(), "bench_large")) {
            reads.fill(few, small);
            reads.fill(many, large);
            reads.measure(Side.of(small + " past bookings", few), Side.of(large + " past bookings", many));
        }
    }

    private void fill(SecondService service, int past) throws SQLException {
        long start = System.nanoTime();
        try (Connection c = service.connect()) {
            new History(c, History.Shape.FLOORS, tools.report()::say).fill(past);
        }
        tools.report()
                .figure(
                        "seconds to fill a database with " + past + " bookings, constraints included",
                        Math.round((System.nanoTime() - start) / 1e9));
    }

    private void measure(Side few, Side many) throws Exception {
        int blocks = tools.settings().number("blocks", 6, 1, 20);
        for (int i = 0; i <= blocks; i++) {
            for (Side side : i % 2 == 0 ? List.of(few, many) : List.of(many, few)) {
                tools.crowd().sign(0, VIEWERS);
                double rate = block(side);
                tools.report()
                        .say((i == 0 ? "warm-up" : "block " + i) + ", " + side.name + ": " + Math.round(rate) + "/s");
                if (i > 0) {
                    side.rates.add(rate);
                }
            }
        }
        Report report = tools.report();
        report.figure("clients", clients);
        for (Side side : List.of(few, many)) {
            report.figure("floors a second, " + side.name + ", median", Math.round(side.median()));
            report.figure(
                    "floors a second, " + side.name + ", each block",
                    side.rates.stream().map(Math::round).toList());
        }
        double ratio = many.median() / few.median();
        report.check(
                "the rate with much history is at least 0.8 of that with little", ratio >= 0.8, Report.round(ratio));
        for (Side side : List.of(few, many)) {
            Latencies half = OpenModel.run(new Arrivals(side.median() / 2, time.multipliedBy(2)), i -> look(side, i));
            report.latencies("a floor, " + side.name + ", at half that rate", half);
            double p95 = half.percentile(95);
            report.check("p95 under 50 ms at half load, " + side.name, p95 < 50, Report.round(p95) + " ms");
            new OtherAsks(tools, side.name, side.service).run(side.wires);
        }
    }

    private void look(Side side, int number) {
        expect(side.wires.send(call(side, number)));
    }

    private double block(Side side) throws Exception {
        return ClosedLoop.run(clients, time, 0, Integer.MAX_VALUE, client -> {
                    Wire wire = side.wires.wire();
                    return new ClosedLoop.Client() {
                        @Override
                        public boolean next(int number) {
                            expect(wire.send(call(side, number)));
                            return true;
                        }

                        @Override
                        public void close() {
                            wire.close();
                        }
                    };
                })
                .perSecond();
    }

    private Call call(Side side, int number) {
        String path = side.paths.get((int) (number * 7919L % side.paths.size()));
        return Call.get(path, tools.crowd().token(number % VIEWERS));
    }

    private static void expect(Answer answer) {
        if (answer.status() != 200 || answer.size() < 10_000) {
            throw new IllegalStateException("a floor was answered " + answer.kind() + ", " + answer.size() + " bytes");
        }
    }
}
