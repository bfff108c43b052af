package flexplek.buildingimport;

import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import flexplek.buildingimport.SpaceWords.Column;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of comma-separated values as spreadsheets write them: separated by commas, semicolons or tabs, with or
 * without a first line {@code sep=;}, with empty rows among them.
 *
 * @param columns the place of each column that is there
 * @param unknown what heads columns that are none of ours
 * @param width how many columns there are in all
 * @param whole whether every row could be read
 */
record SpaceTable(Map<Column, Integer> columns, List<String> unknown, int width, List<Line> lines, boolean whole) {

    /**
     * {@code number} is what a spreadsheet shows beside it: it counts empty rows, and does not show {@code sep=;}. {@code odd}
     * says of cells by their place why they cannot be read, though something may stand in them.
     */
    record Line(int number, List<String> cells, Map<Integer, Function<BuildingImportWords, String>> odd) {

        Line(int number, List<String> cells) {
            this(number, cells, Map.of());
        }

        boolean isEmpty() {
            return odd.isEmpty() && cells.stream().allMatch(String::isEmpty);
        }
    }

    private static final String SEPARATORS = ";,\t|";
    private static final int MOST_NAMED = 10;
    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvParser.Feature.TRIM_SPACES)
            .enable(CsvParser.Feature.WRAP_AS_ARRAY)
            .build();

    /** None when nothing can be told from it; why is in {@code findings}. */
    static Optional<SpaceTable> read(String file, int mostRows, Findings findings) {
        String text = file;
        Character separator = null;
        if (text.regionMatches(true, 0, "sep=", 0, 4) && text.length() > 4 && SEPARATORS.indexOf(text.charAt(4)) >= 0) {
            separator = text.charAt(4);
            text = text.substring(5).replaceFirst("^(\r\n|\r|\n)", "");
        }
        if (separator == null) {
            separator = separatorOf(text);
        }
        List<Line> lines = new ArrayList<>();
        boolean whole = true;
        int number = 0;
        try (MappingIterator<String[]> rows = CSV.readerFor(String[].class)
                .with(CsvSchema.emptySchema().withColumnSeparator(separator))
                .readValues(text)) {
            while (rows.hasNextValue()) {
                List<String> cells = Arrays.stream(rows.nextValue())
                        .map(cell -> FormulaSafe.read(
                                Objects.requireNonNullElse(cell, "").strip()))
                        .toList();
                Line line = new Line(++number, cells);
                if (line.isEmpty()) {
                    continue;
                }
                lines.add(line);
                if (lines.size() > mostRows + 1) {
                    findings.add(SpacesPart.FILE, number, "", words -> words.tooManyRows(mostRows));
                    whole = false;
                    break;
                }
            }
        } catch (IOException e) {
            findings.add(SpacesPart.FILE, number + 1, "", rowOf(separator));
            whole = false;
        }
        return of(lines, whole, findings);
    }

    /** The table of these rows, of which the first is the header. */
    static Optional<SpaceTable> of(List<Line> rows, boolean whole, Findings findings) {
        List<Line> lines = new ArrayList<>(rows);
        if (lines.isEmpty()) {
            if (whole) {
                findings.add(SpacesPart.FILE, null, "", BuildingImportWords::noSpace);
            }
            return Optional.empty();
        }
        Line header = lines.removeFirst();
        Map<Column, Integer> columns = columns(header, findings);
        List<String> unknown = header.cells.stream()
                .filter(name -> !name.isEmpty() && SpaceWords.column(name).isEmpty())
                .toList();
        return columns.isEmpty()
                ? Optional.empty()
                : Optional.of(new SpaceTable(columns, unknown, header.cells.size(), lines, whole));
    }

    /** The one that the most known columns stand between in the first row. */
    private static char separatorOf(String text) {
        String header = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return Stream.of(',', ';', '\t', '|')
                .max(Comparator.comparingLong(each -> knownColumns(header, each)))
                .orElseThrow();
    }

    private static long knownColumns(String header, char separator) {
        return Arrays.stream(header.split("[" + separator + "]", -1))
                .filter(name -> SpaceWords.column(unquoted(name)).isPresent())
                .count();
    }

    private static String unquoted(String name) {
        return name.strip().replaceAll("^\"|\"$", "");
    }

    private static Function<BuildingImportWords, String> rowOf(char separator) {
        return switch (separator) {
            case ';' -> BuildingImportWords::rowOfSemicolons;
            case '\t' -> BuildingImportWords::rowOfTabs;
            case '|' -> BuildingImportWords::rowOfBars;
            default -> BuildingImportWords::row;
        };
    }

    /** Empty where one that is needed is missing or one stands there twice. */
    private static Map<Column, Integer> columns(Line header, Findings findings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < header.cells.size(); i++) {
            Optional<Column> column = SpaceWords.column(header.cells.get(i));
            if (column.isPresent() && columns.putIfAbsent(column.get(), i) != null) {
                findings.add(
                        SpacesPart.FILE,
                        header.number,
                        "header",
                        words -> words.columnTwice(column.get().toString()));
                return Map.of();
            }
        }
        if (!Arrays.stream(Column.values()).allMatch(c -> columns.containsKey(c) || !c.isNeeded())) {
            findings.add(SpacesPart.FILE, header.number, "header", BuildingImportWords::columns);
            return Map.of();
        }
        return columns;
    }

    /** Says what of it was not read. */
    void tellUnread(Notes notes) {
        if (!unknown.isEmpty()) {
            String names = unknown.stream()
                    .limit(MOST_NAMED)
                    .map(SpaceTable::shortened)
                    .collect(Collectors.joining(", "));
            String ours = Arrays.stream(Column.values()).map(Column::toString).collect(Collectors.joining(", "));
            notes.add(SpacesPart.FILE, words -> words.columnUnknown(names, ours));
        }
    }

    private static String shortened(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "…" : name;
    }

    /** What stands in a column, empty where the row ends before; null where the file has no such column. */
    @Nullable
    String cell(Line line, Column column) {
        Integer place = columns.get(column);
        if (place == null) {
            return null;
        }
        return place < line.cells.size() ? line.cells.get(place) : "";
    }

    Optional<Function<BuildingImportWords, String>> odd(Line line, Column column) {
        return Optional.ofNullable(columns.get(column)).map(line.odd::get);
    }

    /** Whether values stand beyond the last column, as when one holds the separator and is not quoted. */
    boolean isTooLong(Line line) {
        return line.cells.stream().skip(width).anyMatch(cell -> !cell.isEmpty());
    }
}
