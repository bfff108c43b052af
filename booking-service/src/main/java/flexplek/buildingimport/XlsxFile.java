package flexplek.buildingimport;

import flexplek.buildingimport.SpaceTable.Line;
import flexplek.platform.Codes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a workbook (XLSX), of one of its sheets: that of the spaces by its name, else the first. Cells are read as they
 * are shown, never calculated; hidden rows count as others do, since a filter hides them.
 */
final class XlsxFile {

    private static final Set<String> NAMES = Set.of("spaces", "plekken", "ruimtes", "werkplekken");
    private static final Pattern FAULT = Pattern.compile("#(N/A|REF!|NAME\\?|VALUE!|DIV/0!|NULL!|NUM!|SPILL!|CALC!)");

    /** Numbers are stored as binary fractions; a spreadsheet shows so many digits of them. */
    private static final MathContext SHOWN = new MathContext(15);

    private XlsxFile() {}

    static Optional<SpaceTable> read(Path file, int mostRows, Findings findings, Notes notes) {
        try {
            XlsxBounds bounds = XlsxBounds.of(file);
            try (ReadableWorkbook workbook = open(file)) {
                return table(workbook, bounds, mostRows, findings, notes);
            }
        } catch (XlsxBounds.TooLarge e) {
            throw SpacesPart.refused(BuildingImportWords::hugeExcel);
        } catch (IOException | UncheckedIOException | ExcelReaderException e) {
            throw SpacesPart.refused(BuildingImportWords::brokenExcel);
        } catch (IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | NullPointerException e) {
            // So the reader speaks of parts that are missing and cells of which it cannot tell what they are.
            throw SpacesPart.refused(BuildingImportWords::brokenExcel);
        }
    }

    /** Without formats where the file brings none. */
    private static ReadableWorkbook open(Path file) throws IOException {
        try {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(true, true));
        } catch (ExcelReaderException e) {
            return new ReadableWorkbook(file.toFile(), new ReadingOptions(false, true));
        }
    }

    private static Optional<SpaceTable> table(
            ReadableWorkbook workbook, XlsxBounds bounds, int mostRows, Findings findings, Notes notes)
            throws IOException {
        List<Sheet> sheets = workbook.getSheets()
                .filter(sheet -> sheet.getVisibility() == SheetVisibility.VISIBLE)
                .toList();
        Sheet sheet = sheets.stream()
                .filter(each -> NAMES.contains(SpaceWords.plain(each.getName())))
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElseThrow(() -> SpacesPart.refused(BuildingImportWords::noSheet));
        if (sheets.size() > 1) {
            notes.add(SpacesPart.FILE, words -> words.otherSheets(sheet.getName()));
        }
        Merged merged = Merged.of(bounds.merged(sheet.getName()));
        List<Line> lines = new ArrayList<>();
        try (Stream<Row> rows = sheet.openStream()) {
            int above = 0;
            for (Iterator<Row> each = rows.iterator(); each.hasNext(); ) {
                Row row = each.next();
                above = row.getRowNum() == 0 ? 1 : above; // without numbers in the file they are counted from 0
                Line line = line(row, row.getRowNum() + above, merged);
                if (line.isEmpty()) {
                    continue;
                }
                lines.add(line);
                if (lines.size() > mostRows + 1) {
                    findings.add(SpacesPart.FILE, line.number(), "", words -> words.tooManyRows(mostRows));
                    return SpaceTable.of(lines.subList(0, mostRows + 1), false, findings);
                }
            }
        }
        return SpaceTable.of(lines, true, findings);
    }

    private static Line line(Row row, int number, Merged merged) {
        List<String> cells = new ArrayList<>();
        Map<Integer, Function<BuildingImportWords, String>> odd = new HashMap<>();
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
            Function<BuildingImportWords, String> why = cell == null ? null : odd(cell);
            if (why != null) {
                odd.put(i, why);
            }
        }
        if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
            merged.inRow(number).forEach(column -> odd.put(column, BuildingImportWords::merged));
        }
        return new Line(number, cells, odd);
    }

    private static @Nullable Function<BuildingImportWords, String> odd(Cell cell) {
        String text = cell.getText();
        if (FAULT.matcher(text).matches() || cell.getType() == CellType.ERROR) {
            return words -> words.fault(text);
        }
        if (cell.getType() == CellType.FORMULA && cell.getValue() == null) {
            return BuildingImportWords::uncalculated;
        }
        return cell.getValue() instanceof BigDecimal && isDate(cell.getDataFormatString())
                ? BuildingImportWords::date
                : null;
    }

    private static boolean isDate(@Nullable String format) {
        return format != null
                && !format.equals("General")
                && format.replaceAll("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.", "").matches("(?i).*[ymdhs].*");
    }

    private static String text(Cell cell) {
        if (cell.getValue() instanceof BigDecimal number) {
            return number(number, cell.getDataFormatString());
        }
        return FormulaSafe.read(Codes.composed(cell.getText().strip()));
    }

    /** 12.0 is 12, and 7 in the format 000 is 007, as the spreadsheet shows it. */
    private static String number(BigDecimal number, @Nullable String format) {
        if (Math.abs((long) number.precision() - number.scale()) > 20 || Math.abs((long) number.scale()) > 400) {
            return number.toString();
        }
        String text = number.signum() == 0
                ? "0"
                : number.round(SHOWN).stripTrailingZeros().toPlainString();
        return format != null && format.matches("0{2,20}") && text.matches("[0-9]+")
                ? "0".repeat(Math.max(0, format.length() - text.length())) + text
                : text;
    }

    /** Areas of merged cells, of which only the first holds what is shown in all. */
    private record Merged(List<Area> areas) {

        /** More has no list of spaces. */
        private static final int MOST_COLUMNS = 50;

        private record Area(int left, int top, int right, int bottom) {}

        static Merged of(List<String> areas) {
            return new Merged(areas.stream()
                    .filter(area -> area.matches("[A-Z]{1,3}[1-9][0-9]{0,6}:[A-Z]{1,3}[1-9][0-9]{0,6}"))
                    .map(area -> area.split(":"))
                    .map(corners -> new Area(column(corners[0]), row(corners[0]), column(corners[1]), row(corners[1])))
                    .toList());
        }

        /** Columns from 0 that are covered in a row from 1; a merge over one row alone is a wide cell. */
        List<Integer> inRow(int row) {
            return areas.stream()
                    .filter(area -> row > area.top && row <= area.bottom)
                    .flatMap(area -> Stream.iterate(area.left, c -> c + 1)
                            .limit(Math.min(area.right - area.left + 1L, MOST_COLUMNS)))
                    .toList();
        }

        private static int row(String cell) {
            return Integer.parseInt(cell.replaceAll("[A-Z]", ""));
        }

        private static int column(String cell) {
            return cell.replaceAll("[0-9]", "").chars().reduce(0, (column, letter) -> column * 26 + letter - 'A' + 1)
                    - 1;
        }
    }
}
