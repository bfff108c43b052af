package flexplek.contract;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** The contracts of the last release, in a folder each for the API and the events; none before the first. */
record Release(Path apis, Path events) {

    static Release last() {
        return new Release(ContractFiles.RELEASED.resolve("openapi"), ContractFiles.RELEASED.resolve("events"));
    }

    boolean isThere() {
        return !apiFiles().isEmpty() && !eventFiles().isEmpty();
    }

    /** What would break a client of the release, file by file. */
    List<String> apiBreaks(Path now) {
        return breaks(apiFiles(), now, ApiComparison::breaks);
    }

    /** What would break a consumer of the release, file by file. */
    List<String> eventBreaks(Path now) {
        return breaks(eventFiles(), now, (older, newer) -> SchemaComparison.breaks(older, newer, Direction.SENT));
    }

    private List<Path> apiFiles() {
        return ContractFiles.list(apis, ".yaml");
    }

    private List<Path> eventFiles() {
        return ContractFiles.list(events, ".schema.json");
    }

    private static List<String> breaks(
            List<Path> released, Path folder, BiFunction<JsonNode, JsonNode, List<String>> compare) {
        List<String> breaks = new ArrayList<>();
        for (Path file : released) {
            String name = ContractFiles.name(file);
            Path now = folder.resolve(name);
            if (Files.exists(now)) {
                compare.apply(ContractFiles.read(file), ContractFiles.read(now))
                        .forEach(found -> breaks.add(name + ": " + found));
            } else {
                breaks.add(name + " is gone");
            }
        }
        return breaks;
    }
}
