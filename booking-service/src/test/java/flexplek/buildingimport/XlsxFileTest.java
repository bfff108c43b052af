package flexplek.buildingimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.trial.OnRealStack;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealStack
class XlsxFileTest {

    private static final @Nullable Object[] HEADER = {
        "Code", "Naam", "Soort", "Verdieping", "Buurt", "Capaciteit", "Voorzieningen"
    };

    private interface Fill {
        void in(Workbook workbook) throws IOException;
    }

    private final Findings findings = new Findings();
    private final Notes notes = new Notes();

    @TempDir
    Path folder;

    @Test
    void readsWhatASpreadsheetShows() throws IOException {
        List<SpacesFile.Row> rows = read(filled(sheet -> {
            row(sheet, 1, "007", "Reënie", "Werkplek", 3, "3A", 1, "beeldscherm, stil");
            row(sheet, 2, 12.0, null, "bureau", "-1", 5, null, null);
            row(sheet, 5, "R-1", " Café ", "Vergaderruimte", "3", "3A", 8.0, null);
            sheet.value(6, 3, "");
            sheet.hideRow(1);
        }));

        assertThat(told()).isEmpty();
        assertThat(rows)
                .extracting(SpacesFile.Row::toString)
                .containsExactly(
                        "Row[number=2, code=007, name=Reënie, kind=DESK, floor=3, neighbourhood=3A, capacity=1, amenities=[monitor, quiet]]",
                        "Row[number=3, code=12, name=12, kind=DESK, floor=-1, neighbourhood=5, capacity=1, amenities=[]]",
                        "Row[number=6, code=R-1, name=Café, kind=ROOM, floor=3, neighbourhood=3A, capacity=8, amenities=[]]");
    }

    @Test
    void saysWhichCellsItCannotTake() throws IOException {
        read(filled(sheet -> {
            row(sheet, 1, LocalDate.of(2026, 11, 2), null, "Werkplek", "3", "3A", 1, null);
            sheet.style(1, 0).format("d-mmm").set();
            row(sheet, 2, "A-1", null, "Werkplek", "3", "3A", 1, null);
            sheet.formula(2, 1, "CONCATENATE(B2,C2)");
            row(sheet, 3, "A-2", null, "Werkplek", "3", "3A", 1, null);
            row(sheet, 4, "A-3", null, "Werkplek", null, "3A", 1, null);
            sheet.range(3, 3, 4, 3).merge();
            row(sheet, 5, "A-4", null, "Kruk", "3", "3A", 1, null);
        }));

        assertThat(told())
                .containsExactly(
                        "2 46328 code was made a date by the spreadsheet: format the cell as text and write it anew",
                        "3 A-1 name holds a formula that was not calculated: open the file in a spreadsheet and save it",
                        "5 A-3 floor is in merged cells: undo the merge and write the value in each row",
                        "6 A-4 kind must be desk or room");
    }

    @Test
    void takesWhatAFormulaCameTo() throws IOException {
        List<SpacesFile.Row> rows = read(byHand(Map.of("xl/worksheets/sheet1.xml", sheetXml("""
                <row r="2"><c r="A2" t="str"><f>"A-"&amp;1</f><v>A-1</v></c><c r="B2" t="inlineStr"><is><t>desk</t></is></c>
                <c r="C2"><f>1+2</f><v>3</v></c><c r="D2" t="inlineStr"><is><r><t>3</t></r><r><t>A</t></r></is></c></row>
                <row r="3"><c r="A3" t="e"><f>B2/0</f><v>#DIV/0!</v></c><c r="B3" t="inlineStr"><is><t>desk</t></is></c>
                <c r="C3"><v>3</v></c><c r="D3" t="inlineStr"><is><t>3A</t></is></c></row>"""))));

        assertThat(rows)
                .extracting(r -> r.code() + " " + r.floor() + " " + r.neighbourhood())
                .containsExactly("A-1 3 3A");
        assertThat(told()).containsExactly("3 #DIV/0! code holds #DIV/0!, the fault of a formula");
    }

    @Test
    void countsTheRowsOfAFileThatDoesNot() throws IOException {
        String numbered = sheetXml("""
                <row r="2"><c r="A2"><v>1</v></c><c r="B2" t="inlineStr"><is><t>kruk</t></is></c><c r="C2"><v>3</v></c><c r="D2"><v>3</v></c></row>""");

        read(byHand(Map.of("xl/worksheets/sheet1.xml", numbered.replaceAll(" r=\"[A-D]?[0-9]\"", ""))));

        assertThat(told()).containsExactly("2 1 kind must be desk or room");
    }

    @Test
    void readsTheSheetOfTheSpacesAndSaysSo() throws IOException {
        List<SpacesFile.Row> rows = read(written(workbook -> {
            workbook.newWorksheet("Toelichting").value(0, 0, "Lees dit eerst");
            Worksheet sheet = workbook.newWorksheet("Plekken");
            row(sheet, 0, HEADER);
            row(sheet, 1, "A-1", null, "Werkplek", "3", "3A", 1, null);
        }));

        assertThat(rows).hasSize(1);
        assertThat(notes.in(Tongue.ENGLISH))
                .containsExactly(new Notes.Said("spaces", "Of the sheets of the file only Plekken was read."));
    }

    @Test
    void saysWhatIsMergedInTheSheetThatItReadsAndInNoOther() throws IOException {
        read(written(workbook -> {
            Worksheet first = workbook.newWorksheet("Toelichting");
            first.value(0, 0, "Lees dit eerst");
            first.range(0, 0, 8, 8).merge();
            Worksheet sheet = workbook.newWorksheet("Plekken");
            row(sheet, 0, HEADER);
            for (int i = 1; i <= 3; i++) {
                row(sheet, i, "A-" + i, null, "Werkplek", "3", "3A", 1, i == 1 ? "beeldscherm" : null);
            }
            sheet.range(1, 6, 3, 6).merge();
        }));

        assertThat(told())
                .containsExactly(
                        "3 A-2 amenities is in merged cells: undo the merge and write the value in each row",
                        "4 A-3 amenities is in merged cells: undo the merge and write the value in each row");
    }

    @Test
    void refusesAWorkbookOfWhichNothingIsShown() throws IOException {
        assertRefused(
                byHand(Map.of("xl/workbook.xml", """
                                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                                <sheets><sheet name="Blad1" sheetId="1" state="veryHidden" r:id="rId1"/></sheets></workbook>""", "xl/worksheets/sheet1.xml", sheetXml(""))),
                "has no sheet that is shown");
    }

    @Test
    void stopsAtTheMostRows() throws IOException {
        read(filled(sheet -> {
            for (int i = 1; i <= SpacesFile.MOST_ROWS + 5; i++) {
                row(sheet, i, "D-" + i, null, "Werkplek", "3", "3A", 1, null);
            }
        }));

        assertThat(told()).containsExactly("10002 null  is more than the 10000 rows that one import takes");
    }

    @Test
    void refusesABombBeforeItUnpacks() throws IOException {
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            zip.write("<sst>".getBytes(UTF_8));
            for (int i = 0; i < 40; i++) {
                zip.write(new byte[1 << 20]);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(100_000);
        assertRefused(bomb, "is larger when unpacked than an import takes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "A99999999", "1", "A0", "AAA2", "XFD2", "ZZZ2"})
    void refusesACellThatNoSpreadsheetHasOrThatFillsMemory(String place) throws IOException {
        String row = "<row r=\"2\"><c r=\"" + place + "\"><v>1</v></c></row>";

        assertRefused(byHand(Map.of("xl/worksheets/sheet1.xml", sheetXml(row))), "is larger when unpacked");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r=\"2\"><c r=\"A2\" t=\"d\"><v>2026-11-02</v></c></row>",
                "<row r=\"2\"><c r=\"A2\" t=\"s\"><v>x</v></c></row>",
                "<row r=\"x\"><c r=\"A2\"><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\"><f t=\"shared\" si=\"7\"/><v>1</v></c></row>",
                "<row r=\"2\"><c r=\"A2\">",
                "<row r=\"2\">&boom;</row>"
            })
    void saysThatItIsBroken(String row) throws IOException {
        assertRefused(byHand(Map.of("xl/worksheets/sheet1.xml", sheetXml(row))), "cannot be read as an XLSX file");
    }

    @Test
    void saysThatItIsNoWorkbook() throws IOException {
        assertRefused(byHand(Map.of()), "cannot be read as an XLSX file");
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0});
        assertRefused(cut, "cannot be read as an XLSX file");
        Path other = folder.resolve("other.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("hello.txt"));
            zip.write("hello".getBytes(UTF_8));
        }
        assertRefused(other, "cannot be read as an XLSX file");
    }

    private static String sheetXml(String rows) {
        return """
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>code</t></is></c><c r="B1" t="inlineStr"><is><t>kind</t></is></c>
                <c r="C1" t="inlineStr"><is><t>floor</t></is></c><c r="D1" t="inlineStr"><is><t>neighbourhood</t></is></c></row>
                """ + rows + "</sheetData></worksheet>";
    }

    /** As other programs write it, without styles. */
    private Path byHand(Map<String, String> sheets) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", """
                <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                <Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>
                </Types>""");
        parts.put("xl/workbook.xml", """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"
                 xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">
                <sheets><sheet name="Blad1" sheetId="1" r:id="rId1"/></sheets></workbook>""");
        parts.put("xl/_rels/workbook.xml.rels", """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                <Relationship Id="rId1" Type="t" Target="worksheets/sheet1.xml"/></Relationships>""");
        parts.putAll(sheets);
        Path file = folder.resolve("byhand.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(UTF_8));
            }
        }
        return file;
    }

    private interface FillSheet {
        void in(Worksheet sheet) throws IOException;
    }

    private Path filled(FillSheet rows) throws IOException {
        return written(workbook -> {
            Worksheet sheet = workbook.newWorksheet("Blad1");
            row(sheet, 0, HEADER);
            rows.in(sheet);
        });
    }

    private Path written(Fill fill) throws IOException {
        Path file = folder.resolve("spaces.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "Test", "1.0")) {
            fill.in(workbook);
        }
        return file;
    }

    private static void row(Worksheet sheet, int row, @Nullable Object... cells) {
        for (int i = 0; i < cells.length; i++) {
            switch (cells[i]) {
                case null -> {
                    // stays empty
                }
                case String text -> sheet.value(row, i, text);
                case Number number -> sheet.value(row, i, number);
                case LocalDate date -> sheet.value(row, i, date);
                default -> throw new IllegalArgumentException();
            }
        }
    }

    private List<SpacesFile.Row> read(Path file) {
        Optional<SpaceTable> table = XlsxFile.read(file, SpacesFile.MOST_ROWS, findings, notes);
        return new ArrayList<>(SpacesFile.read(table, Map.of(), findings).rows());
    }

    private List<String> told() {
        return findings.named().stream()
                .map(f -> f.row() + " " + f.code() + " " + f.field() + " "
                        + f.message().in(Tongue.ENGLISH))
                .toList();
    }

    private void assertRefused(Path file, String why) {
        assertThatThrownBy(() -> read(file))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        p -> assertThat(SpokenProblems.in(Tongue.ENGLISH, p).getDetail())
                                .contains(why));
    }
}
