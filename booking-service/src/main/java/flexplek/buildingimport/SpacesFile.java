package flexplek.buildingimport;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import flexplek.space.Amenity;
import flexplek.space.SpaceKind;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code spaces} of an import: one row a space.
 *
 * @param named the codes in all rows, also in those that are wrong
 * @param whole whether every row could be read
 */
record SpacesFile(List<Row> rows, Set<String> named, boolean whole) {

    /** {@code number} is the line in the file, the header being 1. */
    record Row(
            int number,
            String code,
            String name,
            SpaceKind kind,
            String floor,
            String neighbourhood,
            int capacity,
            List<String> amenities) {}

    private static final String FILE = "spaces";
    private static final List<String> COLUMNS =
            List.of("code", "name", "kind", "floor", "neighbourhood", "capacity", "amenities");
    private static final int MOST_ROWS = 10_000;

    static SpacesFile read(String text, Findings findings) {
        List<Row> rows = new ArrayList<>();
        Set<String> named = new HashSet<>();
        boolean whole = true;
        CsvMapper csv = CsvMapper.builder()
                .enable(CsvParser.Feature.TRIM_SPACES)
                .enable(CsvParser.Feature.SKIP_EMPTY_LINES)
                .build();
        int number = 1;
        try (MappingIterator<Map<String, String>> lines = csv.readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .readValues(text.startsWith("\uFEFF") ? text.substring(1) : text)) {
            while (lines.hasNextValue()) {
                Map<String, String> line = lines.nextValue();
                number++;
                if (number == 2 && !hasColumns(lines)) {
                    findings.add(FILE, 1, "header", "must name the columns " + String.join(",", COLUMNS));
                    return new SpacesFile(List.of(), Set.of(), false);
                }
                named.add(text(line, "code"));
                Row row = row(number, line, findings);
                if (row != null) {
                    rows.add(row);
                }
                if (number > MOST_ROWS) {
                    findings.add(FILE, number, "", "is more than the " + MOST_ROWS + " rows that one import takes");
                    whole = false;
                    break;
                }
            }
        } catch (IOException e) {
            findings.add(FILE, number + 1, "", "cannot be read as a row of comma-separated values");
            whole = false;
        }
        if (rows.isEmpty() && findings.isEmpty()) {
            findings.add(FILE, null, "", "names no space");
        }
        Map<String, Integer> seen = new HashMap<>();
        for (Row row : rows) {
            Integer earlier = seen.putIfAbsent(row.code, row.number);
            if (earlier != null) {
                findings.add(FILE, row.number, "code", row.code + " stands in row " + earlier + " already");
            }
        }
        return new SpacesFile(rows, named, whole);
    }

    /** By the header itself: a short row has no values for the last columns. */
    private static boolean hasColumns(MappingIterator<?> lines) {
        return lines.getParserSchema() instanceof CsvSchema header
                && COLUMNS.stream().allMatch(column -> header.column(column) != null);
    }

    private static @Nullable Row row(int number, Map<String, String> line, Findings findings) {
        List<String> wrong = new ArrayList<>();
        for (String column : List.of("code", "floor", "neighbourhood")) {
            if (text(line, column).isEmpty() || text(line, column).length() > 40) {
                findings.add(FILE, number, column, "must be 1 to 40 characters");
                wrong.add(column);
            }
        }
        String name = text(line, "name").isEmpty() ? text(line, "code") : text(line, "name");
        if (name.length() > 100) {
            findings.add(FILE, number, "name", "must be at most 100 characters");
            wrong.add("name");
        }
        SpaceKind kind = Arrays.stream(SpaceKind.values())
                .filter(k -> k.name().equals(text(line, "kind")))
                .findFirst()
                .orElse(null);
        if (kind == null) {
            findings.add(FILE, number, "kind", "must be DESK or ROOM");
        }
        int capacity = capacity(text(line, "capacity"));
        if (capacity < 1 || capacity > 1000 || (kind == SpaceKind.DESK && capacity != 1)) {
            findings.add(FILE, number, "capacity", "must be 1 for a desk and 1 to 1000 for a room");
            wrong.add("capacity");
        }
        List<String> amenities = Arrays.stream(text(line, "amenities").split(";", -1))
                .map(String::strip)
                .filter(a -> !a.isEmpty())
                .toList();
        for (String amenity : amenities) {
            if (!Amenity.isKnown(amenity)) {
                findings.add(FILE, number, "amenities", amenity + " is not one of " + Amenity.all());
                wrong.add("amenities");
            }
        }
        return kind == null || !wrong.isEmpty()
                ? null
                : new Row(
                        number,
                        text(line, "code"),
                        name,
                        kind,
                        text(line, "floor"),
                        text(line, "neighbourhood"),
                        capacity,
                        amenities);
    }

    private static String text(Map<String, String> line, String column) {
        String value = line.get(column);
        return value == null ? "" : value.strip();
    }

    private static int capacity(String text) {
        try {
            return text.isEmpty() ? 1 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
