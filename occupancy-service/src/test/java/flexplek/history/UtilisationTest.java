package flexplek.history;

import static flexplek.live.Kadegebouw.BUILDING;
import static org.assertj.core.api.Assertions.assertThat;

import flexplek.place.PlaceKind;
import flexplek.place.SpaceKind;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UtilisationTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Test
    void tellsMeansAndSharesOfWhatIsInService() {
        List<QuarterHour> rows = List.of(
                row("2026-11-24T08:00:00Z", 4, 1, 0, 0, null),
                row("2026-11-24T08:15:00Z", 4, 3, 2, 1, 6),
                row("2026-11-24T08:30:00Z", 2, 2, 2, 0, 0));

        List<UtilisationGroup> groups = Utilisation.grouped(rows, Grouping.DAY, AMSTERDAM);

        assertThat(groups)
                .containsExactly(new UtilisationGroup(
                        LocalDate.parse("2026-11-24"),
                        null,
                        null,
                        null,
                        3,
                        3.33,
                        2.0,
                        3,
                        1.33,
                        0.33,
                        3.0,
                        0.6,
                        0.4,
                        0.1,
                        1.0));
    }

    @Test
    void leavesSharesOutWhereNothingIsInService() {
        UtilisationGroup group = Utilisation.grouped(
                        List.of(row("2026-11-24T08:00:00Z", 0, 1, 1, 0, 2)), Grouping.DAY, AMSTERDAM)
                .getFirst();

        assertThat(group)
                .extracting("bookedShare", "checkedInShare", "releasedShare", "countedShare")
                .containsOnlyNulls();
        assertThat(group.booked()).isEqualTo(1.0);
    }

    @ParameterizedTest
    @CsvSource({"2026-03-29, 23", "2026-10-25, 25", "2026-11-24, 24"})
    void hasAsManyHoursAsTheDay(String day, int hours) {
        List<UtilisationGroup> groups = Utilisation.grouped(wholeDay(day), Grouping.HOUR, AMSTERDAM);

        assertThat(groups)
                .hasSize(hours)
                .allSatisfy(group -> assertThat(group.quarterHours()).isEqualTo(4))
                .extracting(UtilisationGroup::start)
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(Utilisation.grouped(wholeDay(day), Grouping.DAY, AMSTERDAM))
                .singleElement()
                .satisfies(group -> assertThat(group.quarterHours()).isEqualTo(4 * hours));
    }

    @Test
    void putsBothHoursThatTheClockShowsTwiceIntoOneOfAHeatMap() {
        List<UtilisationGroup> groups = Utilisation.grouped(wholeDay("2026-10-25"), Grouping.WEEKDAY_HOUR, AMSTERDAM);

        assertThat(groups).hasSize(24).allMatch(group -> group.weekday() == DayOfWeek.SUNDAY);
        assertThat(groups.get(2)).extracting("hour", "quarterHours").containsExactly(2, 8);
    }

    @Test
    void goesByTheClockOfTheBuilding() {
        QuarterHour evening = row("2026-11-24T23:30:00Z", 1, 1, 0, 0, null);

        assertThat(Utilisation.grouped(List.of(evening), Grouping.HOUR, AMSTERDAM)
                        .getFirst())
                .extracting("day", "hour")
                .containsExactly(LocalDate.parse("2026-11-25"), 0);
        assertThat(Utilisation.grouped(List.of(evening), Grouping.HOUR, ZoneId.of("America/Curacao"))
                        .getFirst())
                .extracting("day", "hour")
                .containsExactly(LocalDate.parse("2026-11-24"), 19);
        assertThat(Utilisation.grouped(List.of(evening), Grouping.HOUR, ZoneId.of("Asia/Kolkata"))
                        .getFirst())
                .extracting("start", "hour")
                .containsExactly(Instant.parse("2026-11-24T23:30:00Z"), 5);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "Kadegebouw, Kadegebouw",
                "=1+1, '=1+1",
                "+31, '+31",
                "-1, '-1",
                "@here, '@here",
                "` =1+1`, `' =1+1`",
                "＝1+1, '＝1+1",
                "`a,b`, `\"a,b\"`",
                "`=\"x\"`, `\"'=\"\"x\"\"\"`"
            })
    void isNoFormulaToASpreadsheet(String name, String cell) {
        Utilisation named = new Utilisation(
                BUILDING,
                PlaceKind.BUILDING,
                name,
                BUILDING,
                "Europe/Amsterdam",
                SpaceKind.DESK,
                LocalDate.parse("2026-11-24"),
                LocalDate.parse("2026-11-24"),
                "day",
                Utilisation.grouped(List.of(row("2026-11-24T08:00:00Z", 4, 1, 1, 0, null)), Grouping.DAY, AMSTERDAM));

        List<String> lines = UtilisationCsv.write(named).lines().toList();

        assertThat(lines).hasSize(2);
        assertThat(lines.getFirst()).startsWith("placeId,place,name,kind,day,");
        assertThat(lines.getLast())
                .isEqualTo(BUILDING + ",BUILDING," + cell + ",DESK,2026-11-24,,,,1,4.0,1.0,1,1.0,0.0,,0.25,0.25,0.0,");
    }

    private static List<QuarterHour> wholeDay(String day) {
        List<QuarterHour> rows = new ArrayList<>();
        Instant end = LocalDate.parse(day).plusDays(1).atStartOfDay(AMSTERDAM).toInstant();
        for (Instant at = LocalDate.parse(day).atStartOfDay(AMSTERDAM).toInstant();
                at.isBefore(end);
                at = at.plus(QuarterHour.LENGTH)) {
            rows.add(row(at.toString(), 4, 1, 1, 0, null));
        }
        return rows;
    }

    private static QuarterHour row(
            String start, int capacity, int booked, int checkedIn, int released, @Nullable Integer counted) {
        return new QuarterHour(
                BUILDING, SpaceKind.DESK, Instant.parse(start), capacity, booked, checkedIn, released, counted);
    }
}
