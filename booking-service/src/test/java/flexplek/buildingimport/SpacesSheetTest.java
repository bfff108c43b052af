package flexplek.buildingimport;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.platform.Tongue;
import flexplek.space.Amenity;
import flexplek.space.SpaceKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is written for a spreadsheet comes back as it was, and is no formula to any. */
class SpacesSheetTest {

    private static final List<String> ODD = List.of(
            "=HYPERLINK(\"http://x.example\";\"y\")",
            "+31 70",
            "@hal",
            "-1 kelder",
            "-1",
            "'s-Gravenhage",
            "'=1+1",
            "''-1",
            "=cmd|' /C calc'!A0",
            "007",
            "1E5",
            "2-11",
            "\"aangehaald\"",
            "a;b,c|d",
            "Reënie ☕ 日本",
            "TRUE",
            "#N/A te koop");

    @TempDir
    Path folder;

    @Test
    void comesBackAsItWasOfThreeHundredRandomBuildings() throws IOException {
        for (int seed = 0; seed < 300; seed++) {
            List<SpacesFile.Row> rows = random(new Random(seed));
            Tongue tongue = seed % 2 == 0 ? Tongue.DUTCH : Tongue.ENGLISH;

            SpacesSheet sheet = SpacesSheet.of(rows, tongue);

            assertThat(unnumbered(csv(sheet.csv()))).as("csv %d", seed).isEqualTo(unnumbered(rows));
            assertThat(unnumbered(xlsx(sheet.xlsx(3)))).as("xlsx %d", seed).isEqualTo(unnumbered(rows));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+31 70",
                "@hal",
                "-1 kelder",
                "'=1+1",
                "\t=1",
                "\r=1",
                "=HYPERLINK(\"http://x.example\")"
            })
    void isNoFormulaToASpreadsheet(String name) {
        String cell = FormulaSafe.write(name);

        assertThat(cell).startsWith("'");
        assertThat(FormulaSafe.read(cell)).isEqualTo(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "3A-001", "'s-Gravenhage", "1+1", ""})
    void leavesAsItIsWhatIsNone(String name) {
        assertThat(FormulaSafe.write(name)).isEqualTo(name);
        assertThat(FormulaSafe.read(name)).isEqualTo(name);
    }

    @Test
    void isWhatDutchExcelTakes() {
        List<SpacesFile.Row> rows = List.of(new SpacesFile.Row(
                2, "3A-1", "Reënie", SpaceKind.DESK, "-1", "3A", 1, List.of("monitor", "sit-stand")));

        assertThat(new String(SpacesSheet.of(rows, Tongue.DUTCH).csv(), UTF_8))
                .isEqualTo(String.join(
                        "\r\n",
                        "\uFEFFcode;naam;soort;verdieping;buurt;capaciteit;voorzieningen",
                        "3A-1;Reënie;werkplek;-1;3A;1;\"beeldscherm, zit-stabureau\"",
                        ""));
    }

    @Test
    void readsEveryWordThatItWrites() {
        for (Tongue tongue : List.of(Tongue.DUTCH, Tongue.ENGLISH)) {
            for (SpaceWords.Column column : SpaceWords.Column.values()) {
                assertThat(SpaceWords.column(SpaceWords.written(column, tongue)))
                        .contains(column);
            }
            for (Amenity amenity : Amenity.values()) {
                assertThat(SpaceWords.amenity(SpaceWords.written(amenity, tongue)))
                        .contains(amenity);
            }
            for (SpaceKind kind : SpaceKind.values()) {
                assertThat(SpaceWords.kind(SpaceWords.written(kind, tongue))).contains(kind);
            }
        }
    }

    private static List<SpacesFile.Row> csv(byte[] file) {
        Findings findings = new Findings();
        List<SpacesFile.Row> rows = SpacesFile.read(FileText.decoded("spaces", file, true), Map.of(), findings)
                .rows();
        assertThat(findings.named()).isEmpty();
        return rows;
    }

    private List<SpacesFile.Row> xlsx(byte[] file) throws IOException {
        Findings findings = new Findings();
        Path stored = Files.write(folder.resolve("spaces.xlsx"), file);
        Optional<SpaceTable> table = XlsxFile.read(stored, SpacesFile.MOST_ROWS, findings, new Notes());
        List<SpacesFile.Row> rows = SpacesFile.read(table, Map.of(), findings).rows();
        assertThat(findings.named()).isEmpty();
        return rows;
    }

    private static List<SpacesFile.Row> unnumbered(List<SpacesFile.Row> rows) {
        return rows.stream()
                .map(r -> new SpacesFile.Row(
                        0, r.code(), r.name(), r.kind(), r.floor(), r.neighbourhood(), r.capacity(), r.amenities()))
                .toList();
    }

    private static List<SpacesFile.Row> random(Random random) {
        List<SpacesFile.Row> rows = new ArrayList<>();
        int size = 1 + random.nextInt(30);
        for (int i = 0; i < size; i++) {
            boolean desk = random.nextInt(5) > 0;
            List<String> amenities = new ArrayList<>(
                    Stream.of(Amenity.values()).map(Amenity::toString).toList());
            Collections.shuffle(amenities, random);
            rows.add(new SpacesFile.Row(
                    0,
                    odd(random, "D-" + i) + (random.nextBoolean() ? "" : "x") + i,
                    odd(random, "Plek " + i),
                    desk ? SpaceKind.DESK : SpaceKind.ROOM,
                    odd(random, Integer.toString(random.nextInt(8) - 2)),
                    odd(random, "N"),
                    desk ? 1 : 1 + random.nextInt(1000),
                    List.copyOf(amenities.subList(0, random.nextInt(amenities.size() + 1)))));
        }
        return rows;
    }

    private static String odd(Random random, String usual) {
        String odd = ODD.get(random.nextInt(ODD.size()));
        return random.nextInt(3) == 0 && odd.length() < 30 ? odd : usual;
    }
}
