package flexplek.buildingimport;

import flexplek.buildingimport.SpaceWords.Column;
import flexplek.platform.Tongue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The list of spaces as a spreadsheet of the reader's language takes it, and as an import takes it back unchanged. */
final class SpacesSheet {

    private static final double[] WIDTHS = {14, 24, 16, 12, 14, 12, 40};

    private final List<List<String>> rows;
    private final Tongue tongue;

    private SpacesSheet(List<List<String>> rows, Tongue tongue) {
        this.rows = rows;
        this.tongue = tongue;
    }

    static SpacesSheet of(List<SpacesFile.Row> spaces, Tongue tongue) {
        return new SpacesSheet(spaces.stream().map(row -> cells(row, tongue)).toList(), tongue);
    }

    private static List<String> cells(SpacesFile.Row row, Tongue tongue) {
        String amenities = row.amenities().stream()
                .flatMap(name -> SpaceWords.amenity(name).stream())
                .map(amenity -> SpaceWords.written(amenity, tongue))
                .collect(Collectors.joining(SpaceWords.isDutch(tongue) ? ", " : "; "));
        return Stream.of(
                        row.code(),
                        row.name(),
                        SpaceWords.written(row.kind(), tongue),
                        row.floor(),
                        row.neighbourhood(),
                        Integer.toString(row.capacity()),
                        amenities)
                .map(FormulaSafe::write)
                .toList();
    }

    private List<String> header() {
        return Arrays.stream(Column.values())
                .map(column -> SpaceWords.written(column, tongue))
                .toList();
    }

    /** With the mark by which Excel knows UTF-8, and between the values what Excel writes in that language. */
    byte[] csv() {
        String separator = SpaceWords.isDutch(tongue) ? ";" : ",";
        return Stream.concat(Stream.of(header()), rows.stream())
                .map(row -> row.stream().map(SpacesSheet::quoted).collect(Collectors.joining(separator)))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String quoted(String cell) {
        return cell.matches("(?s).*[\";,|\t\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }

    /** {@code more}: rows below that are prepared for text, so that a spreadsheet makes no dates of codes. */
    byte[] xlsx(int more) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "Flexplek", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(SpaceWords.isDutch(tongue) ? "Plekken" : "Spaces");
            int last = Column.values().length - 1;
            int capacity = List.of(Column.values()).indexOf(Column.CAPACITY);
            sheet.range(0, 0, rows.size() + more, last).style().format("@").set();
            for (int i = 0; i <= last; i++) {
                sheet.value(0, i, header().get(i));
                sheet.width(i, WIDTHS[i]);
            }
            sheet.range(0, 0, 0, last).style().bold().set();
            sheet.freezePane(0, 1);
            for (int r = 0; r < rows.size(); r++) {
                for (int c = 0; c <= last; c++) {
                    String cell = rows.get(r).get(c);
                    if (c == capacity) {
                        sheet.value(r + 1, c, Integer.parseInt(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(r + 1, c, cell);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
