package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.load.Arrivals;
import flexplek.bench.load.Call;
import flexplek.bench.load.Latencies;
import flexplek.bench.load.OpenModel;
import flexplek.bench.load.Tally;
import flexplek.bench.load.Wires;
import flexplek.bench.report.Report;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** People who look at floors through one port at a fixed rate, at rest and beside what should leave them alone. */
record FloorViews(String who, int port, List<Call> calls, Tally answers) {
    private static final int TIMES = 2;

    FloorViews(String who, int port, List<Call> calls) {
        this(who, port, calls, new Tally());
    }

    /** The floors of one building on a day to come. */
    static List<String> paths(Tools tools) throws SQLException {
        var site = tools.ground().site(Rush.building(1));
        String when = "/availability?date=" + tools.tomorrow() + "&from=08:00&to=17:00";
        return tools.ground().desks(site).stream()
                .map(Desk::floorId)
                .distinct()
                .map(floor -> "/v1/floors/" + floor + when)
                .toList();
    }

    /** On connections of their own, so that none has been silent for too long. */
    Latencies look(double perSecond, Duration time) {
        try (Wires wires = new Wires(Tools.HOST, port)) {
            return OpenModel.run(
                    new Arrivals(perSecond, time),
                    number -> answers.add(
                            wires.send(calls.get(number % calls.size())).kind()));
        }
    }

    void tell(Report report, Latencies rest, Latencies beside, String what) {
        report.latencies(who + ", at rest", rest);
        report.latencies(who + ", " + what, beside);
        report.check(
                who + ", " + what + ": p99 at most twice that at rest",
                isLeftAlone(rest, beside),
                Report.round(beside.percentile(99)) + " ms, at rest " + Report.round(rest.percentile(99)) + " ms");
        report.check(who + ": answered each time", isAnswered(answers.all()), answers.all());
    }

    static boolean isLeftAlone(Latencies rest, Latencies beside) {
        return rest.count() > 0
                && beside.count() == rest.count()
                && beside.percentile(99) <= TIMES * rest.percentile(99);
    }

    static boolean isAnswered(Map<String, Long> answers) {
        return answers.size() == 1 && answers.containsKey("200");
    }
}
