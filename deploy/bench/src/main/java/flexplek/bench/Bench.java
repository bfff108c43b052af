package flexplek.bench;

import flexplek.bench.report.Report;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The command line: {@code race}, {@code rush}, {@code floor}, {@code live}, {@code faults},
 * {@code search}, {@code all} or {@code limits}.
 */
public final class Bench {
    private static final String USAGE = """
            deploy/bench/run race|rush|floor|live|faults|search|all|limits [options]
            against a stack that deploy/up has started. Each prints a table and writes deploy/bench/results/<name>.json;
            the exit code is 1 when a check fails. Options, each with a number:
              race    --rounds 200 --seconds 30 --attempts 100000000 (ends at whichever of both comes first)
              rush    --rate 350 --seconds 60 --blocks 5 --block-seconds 10 --clients 32
              floor   --small 1000000 --large 10000000 --blocks 6 --block-seconds 10 --clients 16
              live    --bookings 200 --rate 150 --seconds 20
              faults  --rate 60 --seconds 30
              search  --rate 20 --seconds 300 --buildings 140 --bookings 12000000
              limits  --people 6000 --seconds 600
            search is not one of all: to fill its database takes as long as all the others. limits is not either: it wants a
            stack of its own, started with FLEXPLEK_LIMIT_TIMES=1 and an administrator of Keycloak's
            (KC_BOOTSTRAP_ADMIN_USERNAME, KC_BOOTSTRAP_ADMIN_PASSWORD), whom it wants to be told of as well.
            """;

    private interface Run {
        void with(Tools tools) throws Exception;
    }

    private static final Map<String, Run> PROGRAMS = Map.of(
            "race",
            Race::run,
            "rush",
            Rush::run,
            "live",
            Live::run,
            "faults",
            Faults::run,
            "floor",
            FloorReads::run,
            "search",
            SearchReads::run,
            "limits",
            Limits::run);

    private Bench() {}

    /** The program. */
    public static void main(String[] arguments) throws Exception {
        List<String> names = new ArrayList<>();
        if (arguments.length > 0 && arguments[0].equals("all")) {
            names.addAll(List.of("race", "rush", "live", "faults", "floor"));
        } else if (arguments.length > 0 && PROGRAMS.containsKey(arguments[0])) {
            names.add(arguments[0]);
        } else {
            System.err.print(USAGE);
            System.exit(2);
        }
        boolean holds = true;
        try {
            Settings settings = Settings.of(List.of(arguments), System.getenv());
            for (String name : names) {
                holds &= run(name, settings);
            }
        } catch (Settings.Wrong e) {
            System.err.println(e.getMessage() + "\n" + USAGE);
            System.exit(2);
        }
        System.exit(holds ? 0 : 1);
    }

    private static boolean run(String name, Settings settings) throws Exception {
        try (Tools tools = Tools.open(name, settings, Clock.systemUTC())) {
            Run program = PROGRAMS.getOrDefault(name, t -> {});
            program.with(tools);
            Report report = tools.report();
            return report.finish(settings.results());
        }
    }
}
