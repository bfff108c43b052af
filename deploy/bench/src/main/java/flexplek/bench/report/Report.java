package flexplek.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import flexplek.bench.load.Latencies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The findings of one program: figures, and checks that hold or do not. Printed as a table, kept as JSON. */
public final class Report {
    private record Check(String what, boolean holds, String seen) {}

    private final String name;
    private final String command;
    private final Clock clock;
    private final Instant start;
    private final Map<String, Object> machine = Machine.facts();
    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final List<Check> checks = new ArrayList<>();

    public Report(String name, String command, Clock clock) {
        this.name = name;
        this.command = command;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** A line on the console while the program works. */
    public void say(String line) {
        double seconds = Duration.between(start, clock.instant()).toMillis() / 1000.0;
        System.out.println(String.format(Locale.ROOT, "%6.1f s  %s", seconds, line));
    }

    public void figure(String what, Object value) {
        figures.put(what, value);
        say(what + ": " + text(value));
    }

    /** Count and percentiles, in milliseconds. */
    public void latencies(String what, Latencies latencies) {
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("count", latencies.count());
        figure.put("p50Ms", round(latencies.percentile(50)));
        figure.put("p95Ms", round(latencies.percentile(95)));
        figure.put("p99Ms", round(latencies.percentile(99)));
        figure.put("maxMs", round(latencies.max()));
        figure(what, figure);
    }

    public void check(String what, boolean holds, Object seen) {
        checks.add(new Check(what, holds, text(seen)));
        say((holds ? "holds: " : "FAILS: ") + what + " (" + text(seen) + ")");
    }

    /** Two decimals are enough for anybody here. */
    public static double round(double value) {
        return Math.round(value * 100) / 100.0;
    }

    /** Prints all and writes the file; true when every check holds. */
    public boolean finish(Path folder) throws IOException {
        Table table = new Table();
        figures.forEach((what, value) -> table.row(what, text(value)));
        checks.forEach(check -> table.row((check.holds ? "holds  " : "FAILS  ") + check.what, check.seen));
        System.out.println("\n" + name + "\n" + table);

        Map<String, Object> all = new LinkedHashMap<>();
        all.put("name", name);
        all.put("at", start.toString());
        all.put("command", command);
        machine.put("loadAtEnd", Machine.load());
        all.put("machine", machine);
        all.put("figures", figures);
        List<Map<String, Object>> kept = new ArrayList<>();
        for (Check check : checks) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("what", check.what);
            one.put("holds", check.holds);
            one.put("seen", check.seen);
            kept.add(one);
        }
        all.put("checks", kept);
        Files.createDirectories(folder);
        Path file = folder.resolve(name + ".json");
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        Files.writeString(file, json.writeValueAsString(all) + "\n");
        System.out.println("Written to " + file);
        return checks.stream().allMatch(Check::holds);
    }

    private static String text(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<String> parts = new ArrayList<>();
            map.forEach((key, each) -> parts.add(key + " " + text(each)));
            return String.join(", ", parts);
        }
        return String.valueOf(value);
    }
}
