package flexplek.buildingimport;

import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import flexplek.platform.SpokenProblems;
import flexplek.platform.Tongue;
import flexplek.space.Space;
import flexplek.space.SpaceKind;
import flexplek.trial.OnRealStack;
import io.quarkiverse.resteasy.problem.HttpProblem;
import io.quarkus.test.junit.QuarkusTest;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
@OnRealStack
class SpacesFileTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final String HEADER = "code,name,kind,floor,neighbourhood,capacity,amenities\n";
    private static final List<SpacesFile.Row> ROWS = List.of(
            new SpacesFile.Row(2, "W-01", "Reënie", SpaceKind.DESK, "1", "S", 1, List.of("monitor", "quiet")),
            new SpacesFile.Row(4, "R-01", "Café", SpaceKind.ROOM, "1", "S", 8, List.of("screen")));

    private final Findings findings = new Findings();

    private SpacesFile read(String text) {
        return SpacesFile.read(text, Map.of(), findings);
    }

    private static String decoded(byte[] bytes) {
        return FileText.decoded("spaces", bytes, true);
    }

    private List<String> told() {
        return findings.named().stream()
                .map(f -> f.row() + " " + f.code() + " " + f.field() + " "
                        + f.message().in(new Tongue(Locale.ENGLISH)))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
                sep=;
                Code;Name;Kind;Floor;Neighbourhood;Capacity;Amenities
                W-01;Reënie;DESK;1;S;1;monitor,quiet
                ;;;;;;
                R-01;Café;ROOM;1;S;8;screen
                ;;;;;;
                ;;;;;;
                """, """
                code,name,kind,floor,neighbourhood,capacity,amenities
                W-01,Reënie,DESK,1,S,1,monitor;quiet

                R-01,Café,ROOM,1,S,8,screen
                ,,,,,,,,,
                """, """
                Soort;CODE;Naam;Verdieping;Buurt;Capaciteit;Voorzieningen;Opmerking
                werkplek;W-01;Reënie;1;S;1,0;"Beeldscherm; stil";bij het raam
                ;;;
                Vergaderruimte;R-01;Café;1;S;8,00;groot scherm;
                """, """
                sep=,
                "neighbourhood","floor","kind","name","code","amenities","capacity"
                "S","1","desk","Reënie","W-01","MONITOR|quiet",""

                "S","1","Room","Café","R-01","screen","8"
                """, """
                code\tnaam\tsoort\tetage\tbuurt\tcapacity\tamenities
                W-01\tReënie\tBureau\t1\tS\t\tmonitor;quiet
                \t\t\t
                R-01\tCafé\truimte\t1\tS\t8.0\tscreen
                """})
    void isReadAsSpreadsheetsWriteIt(String file) {
        for (byte[] bytes : List.of(
                file.getBytes(UTF_8),
                ("\uFEFF" + file).getBytes(UTF_8),
                file.getBytes(WINDOWS),
                file.replace("\n", "\r\n").getBytes(WINDOWS),
                file.replace("ë", "e\u0308").getBytes(UTF_8))) {
            assertThat(read(decoded(bytes)).rows()).as(told().toString()).isEqualTo(ROWS);
        }
        assertThat(told()).isEmpty();
    }

    @Test
    void isRefusedInWordsWhenItIsInAnotherCharacterSet() {
        for (byte[] bytes : List.of(HEADER.getBytes(UTF_16), HEADER.getBytes(UTF_16LE))) {
            assertRefused(bytes, "must be text in UTF-8, and is in UTF-16: save it as UTF-8");
        }
        assertRefused(new byte[] {'a', (byte) 0x81}, "must be text in UTF-8");
        assertRefused(
                (HEADER + "W-01,Re\uFFFDnie").getBytes(UTF_8),
                "holds characters that were lost before (\uFFFD): save it anew as UTF-8");
    }

    private static void assertRefused(byte[] bytes, String why) {
        assertThatThrownBy(() -> decoded(bytes))
                .isInstanceOfSatisfying(
                        HttpProblem.class,
                        p -> assertThat(SpokenProblems.in(new Tongue(Locale.ENGLISH), p)
                                        .getDetail())
                                .isEqualTo("spaces " + why));
    }

    @Test
    void keepsCodesAsTextAndNamesTwinsOnly() {
        String first = HEADER
                + row("007")
                + row("7")
                + row("1E5")
                + row("2-11")
                + row("W-\u00c91")
                + row("W-0101")
                + row("W-0102");
        List<String> codes = List.of("007", "7", "1E5", "2-11", "W-\u00c91", "W-0101", "W-0102");

        assertThat(read(first).rows()).extracting(SpacesFile.Row::code).isEqualTo(codes);
        assertThat(read(decoded(first.replace("\u00c9", "E\u0301").getBytes(UTF_8)))
                        .rows())
                .extracting(SpacesFile.Row::code)
                .isEqualTo(codes);
        assertThat(told()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "w-0101",
                "W-0101\u00a0",
                "W -0101",
                "W-01\u200b01",
                "\u2060W-0101",
                "W\u20110101",
                "W\u20130101",
                "\uff37-0101",
                "W-010\u2460",
                "W-0101\ufe0f"
            })
    void makesNoTwinOfACode(String twin) {
        assertThat(read(HEADER + row("W-0101") + row(twin)).rows()).hasSize(1);
        assertThat(told())
                .containsExactly(
                        "3 " + twin + " code looks like W-0101 and is another: write both the same, or one otherwise");

        Space known = new Space(1, "W-0101", "W-0101", SpaceKind.DESK, 1, List.of());
        Findings later = new Findings();
        SpacesFile.read(HEADER + row(twin), Map.of("W-0101", known), later);
        assertThat(later.named()).extracting(Findings.Finding::code).containsExactly(twin);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "W-01,,SOFA,1,S,1, | 2 W-01 kind must be desk or room",
                "W-01,,DESK,1,S,8, | 2 W-01 capacity must be 1 for a desk and 1 to 1000 for a room",
                "W-01,,ROOM,1,S,`8,5`, | 2 W-01 capacity must be 1 for a desk and 1 to 1000 for a room",
                "W-01,,ROOM,1,S,1.000, | 2 W-01 capacity must be 1 for a desk and 1 to 1000 for a room",
                "W-01,,DESK,1,S,1,scherm | 2 W-01 amenities scherm is not one of monitor, sit-stand, quiet,"
                        + " wheelchair-accessible, screen, whiteboard, video",
                "W-01,,DESK,,S,1, | 2 W-01 floor must be 1 to 40 characters",
                "W-01,a,b,DESK,1,S,1,x | 2 null  has more values than the header has columns",
                "W-01,\u202egnp,DESK,1,S,1, | 2 W-01 name must hold no characters that cannot be seen",
                "W\u200b1,,DESK,1,S,1, | 2 W\u200b1 code must hold no characters that cannot be seen",
            })
    void namesTheRowAndTheCodeOfAMistakeOnce(String row, String finding) {
        read(HEADER + row.replace('`', '"'));

        assertThat(told()).containsExactly(finding);
    }

    @Test
    void countsRowsAsASpreadsheetShowsThem() {
        read("sep=;\r\n" + HEADER.replace(',', ';').replace("\n", "\r\n")
                + ";;;;;;\r\n\r\nA;\"two\r\nlines\";SOFA;1;S;1;\r\n" + "B;;SOFA;1;S;1;\r\n");

        assertThat(findings.named()).extracting(Findings.Finding::row).contains(4, 5);
        assertThat(findings.named()).filteredOn(f -> "B".equals(f.code())).hasSize(1);
    }

    @Test
    void leavesAsItIsWhatHasNoColumn() {
        Space desk = new Space(1, "W-01", "Aan het raam", SpaceKind.DESK, 1, List.of("monitor"));
        Space room = new Space(1, "R-01", "Sluis", SpaceKind.ROOM, 8, List.of("screen"));
        String file = "code;kind;floor;neighbourhood\nW-01;DESK;1;S\nR-01;ROOM;1;S\nN-01;DESK;1;S\n";

        SpacesFile read = SpacesFile.read(file, Map.of("W-01", desk, "R-01", room), findings);

        assertThat(read.rows())
                .extracting(r -> r.code() + " " + r.name() + " " + r.capacity() + " " + r.amenities())
                .containsExactly("W-01 Aan het raam 1 [monitor]", "R-01 Sluis 8 [screen]", "N-01 N-01 1 []");
    }

    @Test
    void namesTheFirstTwoHundredInOrderAndCountsAll() {
        StringBuilder file = new StringBuilder(HEADER);
        for (int i = 0; i < 400; i++) {
            file.append("W-").append(i).append(",,SOFA,1,S,many,\n");
        }

        read(file.toString());

        assertThat(findings.count()).isEqualTo(800);
        assertThatThrownBy(findings::refuseIfAny).isInstanceOfSatisfying(HttpProblem.class, p -> {
            assertThat(p.getParameters())
                    .containsEntry("found", 800)
                    .containsEntry("violations", findings.named().subList(0, 200));
            assertThat(findings.named().subList(0, 200))
                    .extracting(Findings.Finding::row)
                    .isSorted()
                    .endsWith(101);
            assertThat(SpokenProblems.in(new Tongue(Locale.ENGLISH), p).getDetail())
                    .startsWith("800 things are not right, of which 200 are named;");
        });
    }

    private static String row(String code) {
        return code + ",,DESK,1,S,1,\n";
    }
}
