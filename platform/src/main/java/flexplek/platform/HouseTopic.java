package flexplek.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** A topic as the list of the house has it, contracts/events/topics.txt; {@code cleanup} is its cleanup.policy. */
public record HouseTopic(String name, int partitions, String cleanup, List<String> writers, List<String> readers) {

    /** The topics that a service writes or reads. */
    static List<HouseTopic> of(String service) {
        return all().stream()
                .filter(topic -> topic.writers.contains(service) || topic.readers.contains(service))
                .toList();
    }

    public static HouseTopic named(String name) {
        return all().stream()
                .filter(topic -> topic.name.equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static List<HouseTopic> all() {
        try (BufferedReader list = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(HouseTopic.class.getResourceAsStream("/topics.txt")), StandardCharsets.UTF_8))) {
            return list.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> of(line.split("\\s+", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HouseTopic of(String[] columns) {
        return new HouseTopic(
                columns[0],
                Integer.parseInt(columns[1]),
                columns[2].replaceFirst(".*cleanup\\.policy=([^,]+).*", "$1"),
                List.of(columns[3].split(",", -1)),
                List.of(columns[4].split(",", -1)));
    }
}
