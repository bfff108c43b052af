package flexplek.buildingimport;

import flexplek.buildingimport.SpaceWords.Column;
import flexplek.platform.Codes;
import flexplek.platform.Texts;
import flexplek.space.Amenity;
import flexplek.space.Space;
import flexplek.space.SpaceKind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The part {@code spaces} of an import: one row a space. What has no column stays as the space has it.
 *
 * @param named the codes in all rows, also in those that are wrong
 * @param unsized the codes of new rooms of which it does not say for how many they are
 * @param whole whether every row could be read
 */
record SpacesFile(List<Row> rows, Set<String> named, List<String> unsized, boolean whole) {

    /** {@code number} is that of the row in a spreadsheet, the header being 1. */
    record Row(
            int number,
            String code,
            String name,
            SpaceKind kind,
            String floor,
            String neighbourhood,
            int capacity,
            List<String> amenities) {}

    static final int MOST_ROWS = 10_000;

    static SpacesFile read(String text, Map<String, Space> known, Findings findings) {
        return read(SpaceTable.read(text, MOST_ROWS, findings), known, findings);
    }

    /** {@code known}: the spaces of the building by code. */
    static SpacesFile read(Optional<SpaceTable> rows, Map<String, Space> known, Findings findings) {
        SpacesFile file = rows.map(table -> new Reading(table, known, findings).read())
                .orElseGet(() -> new SpacesFile(List.of(), Set.of(), List.of(), false));
        if (file.whole && file.named.isEmpty()) {
            findings.add(SpacesPart.FILE, null, "", BuildingImportWords::noSpace);
        }
        return file;
    }

    /** Says what was taken for granted. */
    void tellTaken(Notes notes) {
        if (unsized.size() == 1) {
            notes.add(SpacesPart.FILE, words -> words.roomForOne(unsized.getFirst()));
        } else if (!unsized.isEmpty()) {
            notes.add(SpacesPart.FILE, words -> words.roomsForOne(unsized.getFirst(), unsized.size() - 1));
        }
    }

    private static final class Reading {
        private final SpaceTable table;
        private final Map<String, Space> known;
        private final Findings findings;
        private final Codes codes;

        Reading(SpaceTable table, Map<String, Space> known, Findings findings) {
            this.table = table;
            this.known = known;
            this.findings = findings;
            this.codes = new Codes(known.keySet());
        }

        SpacesFile read() {
            List<Row> rows = new ArrayList<>();
            Map<String, Integer> seen = new HashMap<>();
            boolean whole = table.whole();
            for (SpaceTable.Line line : table.lines()) {
                if (isOdd(line)) {
                    seen.putIfAbsent(text(line, Column.CODE), line.number());
                    whole = whole && !text(line, Column.CODE).isEmpty();
                    continue;
                }
                if (table.isTooLong(line)) {
                    findings.add(SpacesPart.FILE, line.number(), "", BuildingImportWords::tooLong);
                    whole = false;
                    continue;
                }
                String code = text(line, Column.CODE);
                Integer earlier = seen.putIfAbsent(code, line.number());
                if (earlier != null && !code.isEmpty()) {
                    findings.add(SpacesPart.FILE, line.number(), code, "code", words -> words.rowTwice(code, earlier));
                } else {
                    row(line, code).ifPresent(rows::add);
                }
            }
            List<String> unsized = table.lines().stream()
                    .filter(line -> text(line, Column.CAPACITY).isEmpty()
                            && SpaceWords.kind(text(line, Column.KIND)).equals(Optional.of(SpaceKind.ROOM)))
                    .map(line -> text(line, Column.CODE))
                    .filter(code -> !known.containsKey(code))
                    .toList();
            return new SpacesFile(rows, new HashSet<>(seen.keySet()), unsized, whole);
        }

        /** Whether a cell holds something of which nobody can say what was meant; each is told. */
        private boolean isOdd(SpaceTable.Line line) {
            int before = findings.count();
            for (Column column : Column.values()) {
                table.odd(line, column).ifPresent(why -> wrong(line, column, why));
            }
            return findings.count() > before;
        }

        private Optional<Row> row(SpaceTable.Line line, String code) {
            int before = findings.count();
            Space space = known.get(code);
            checkCode(line, code);
            for (Column column : List.of(Column.FLOOR, Column.NEIGHBOURHOOD)) {
                if (text(line, column).isEmpty() || text(line, column).length() > 40) {
                    wrong(line, column, BuildingImportWords::code);
                } else if (!Texts.isOneLine(text(line, column))) {
                    wrong(line, column, BuildingImportWords::unseen);
                }
            }
            SpaceKind kind = SpaceWords.kind(text(line, Column.KIND)).orElse(null);
            if (kind == null) {
                wrong(line, Column.KIND, BuildingImportWords::kind);
            }
            String name = name(line, code, space);
            int capacity = capacity(line, kind, space);
            List<String> amenities = amenities(line, space);
            return kind == null || findings.count() > before
                    ? Optional.empty()
                    : Optional.of(new Row(
                            line.number(),
                            code,
                            name,
                            kind,
                            text(line, Column.FLOOR),
                            text(line, Column.NEIGHBOURHOOD),
                            capacity,
                            amenities));
        }

        private void checkCode(SpaceTable.Line line, String code) {
            if (code.isEmpty() || code.length() > 40) {
                wrong(line, Column.CODE, BuildingImportWords::code);
                return;
            }
            Optional<String> twin = codes.twinOf(code);
            if (twin.isPresent()) {
                wrong(line, Column.CODE, words -> words.twin(twin.get()));
            } else if (!Codes.isPlain(code) && !known.containsKey(code)) {
                wrong(line, Column.CODE, BuildingImportWords::unseen);
            }
        }

        private String name(SpaceTable.Line line, String code, @Nullable Space before) {
            String cell = table.cell(line, Column.NAME);
            if (cell == null && before != null) {
                return before.name();
            }
            if (cell == null || cell.isEmpty()) {
                return code;
            }
            if (cell.length() > 100) {
                wrong(line, Column.NAME, BuildingImportWords::shortName);
            } else if (!Texts.isOneLine(cell)) {
                wrong(line, Column.NAME, BuildingImportWords::unseen);
            }
            return cell;
        }

        private int capacity(SpaceTable.Line line, @Nullable SpaceKind kind, @Nullable Space before) {
            String cell = text(line, Column.CAPACITY);
            if (cell.isEmpty()) { // nothing has no capacity, so an empty cell says nothing either
                return before == null || kind == SpaceKind.DESK ? 1 : before.capacity();
            }
            int capacity = number(cell);
            if (capacity < 1 || capacity > 1000 || (kind == SpaceKind.DESK && capacity != 1)) {
                wrong(line, Column.CAPACITY, BuildingImportWords::capacity);
            }
            return capacity;
        }

        /** Spreadsheets also write a whole number as 8,0 or 8.0. */
        private static int number(String cell) {
            return cell.matches("\\d{1,6}([.,]0{1,2})?") ? Integer.parseInt(cell.replaceFirst("[.,].*", "")) : -1;
        }

        /** Separated by what does not separate the cells. */
        private List<String> amenities(SpaceTable.Line line, @Nullable Space before) {
            String cell = table.cell(line, Column.AMENITIES);
            if (cell == null) {
                return before == null ? List.of() : before.amenities();
            }
            List<String> amenities = new ArrayList<>();
            Arrays.stream(cell.split("[;,|]", -1))
                    .map(String::strip)
                    .filter(word -> !word.isEmpty())
                    .forEach(word -> SpaceWords.amenity(word)
                            .map(Amenity::toString)
                            .ifPresentOrElse(
                                    amenities::add, () -> wrong(line, Column.AMENITIES, words -> words.amenity(word))));
            return amenities.stream().distinct().toList();
        }

        private String text(SpaceTable.Line line, Column column) {
            String cell = table.cell(line, column);
            return cell == null ? "" : cell;
        }

        private void wrong(SpaceTable.Line line, Column column, Function<BuildingImportWords, String> message) {
            findings.add(SpacesPart.FILE, line.number(), text(line, Column.CODE), column.toString(), message);
        }
    }
}
