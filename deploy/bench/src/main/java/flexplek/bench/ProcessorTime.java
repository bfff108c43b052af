package flexplek.bench;

import flexplek.bench.report.Report;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Processor time in milliseconds since the start of each part of the running stack, and of everything on the machine. It
 * swings far less than latencies do, so it tells code from machine.
 */
record ProcessorTime(Map<String, Long> parts) {
    private static final String EVERYTHING = "everything";
    private static final int MILLIS_A_TICK = 10; // the kernel's USER_HZ is 100 on every machine that Java runs on

    static ProcessorTime now(Path data) {
        Map<String, Long> parts = new LinkedHashMap<>();
        try (var files = Files.list(data.resolve("run"))) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String name = file.getFileName().toString();
                if (name.endsWith(".pid")) {
                    parts.put(name.substring(0, name.length() - 4), ofProcess(file));
                }
            }
            parts.put(EVERYTHING, ofMachine());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new ProcessorTime(parts);
    }

    /** What each part took from then to this for each of {@code count}, in milliseconds. */
    Map<String, Double> since(ProcessorTime then, long count) {
        Map<String, Double> each = new LinkedHashMap<>();
        parts.forEach((part, millis) -> each.put(
                part, Report.round((millis - then.parts.getOrDefault(part, 0L)) / (double) Math.max(1, count))));
        return each;
    }

    private static long ofProcess(Path file) throws IOException {
        return ProcessHandle.of(Long.parseLong(Files.readString(file).strip())).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .mapToLong(process -> MILLIS_A_TICK * ticks(Path.of("/proc/" + process.pid() + "/stat")))
                .sum();
    }

    /** Of a process and of its children that ended: utime, stime, cutime and cstime, the 14th to 17th fields of its line. */
    private static long ticks(Path stat) {
        try {
            String line = Files.readString(stat);
            String[] afterName = line.substring(line.lastIndexOf(')') + 2).split(" ");
            return Arrays.stream(afterName, 11, 15).mapToLong(Long::parseLong).sum();
        } catch (IOException e) {
            return 0; // it ended while we looked
        }
    }

    /** The first line of /proc/stat: user, nice, system, idle, iowait, irq, softirq, steal, ... in ticks. */
    private static long ofMachine() throws IOException {
        long[] ticks;
        try (var lines = Files.lines(Path.of("/proc/stat"))) {
            ticks = Arrays.stream(lines.findFirst().orElse("cpu").split(" +"))
                    .skip(1)
                    .mapToLong(Long::parseLong)
                    .toArray();
        }
        return MILLIS_A_TICK * (ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6]);
    }
}
