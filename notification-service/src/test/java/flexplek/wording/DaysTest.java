package flexplek.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DaysTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final ZoneId KRALENDIJK = ZoneId.of("America/Kralendijk");
    private static final Instant START = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T16:30:00Z");

    @Test
    void tellsTheDayAndTheTimesInFullInTheBuildingsZone() {
        assertThat(new Days(Language.NL, AMSTERDAM).slot(START, END, AMSTERDAM))
                .isEqualTo("dinsdag 24 november 2026, 08:00–17:30");
        assertThat(new Days(Language.EN, AMSTERDAM).slot(START, END, AMSTERDAM))
                .isEqualTo("Tuesday 24 November 2026, 08:00–17:30");
        assertThat(new Days(Language.EN, KRALENDIJK).slot(START, END, KRALENDIJK))
                .isEqualTo("Tuesday 24 November 2026, 03:00–12:30");
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23T23:00:00Z,00:00–24:00", "2026-11-24T22:45:00Z,23:45–24:00"})
    void endsADayAtMidnightAt24(Instant start, String slot) {
        assertThat(new Days(Language.EN, AMSTERDAM).slot(start, Instant.parse("2026-11-24T23:00:00Z"), AMSTERDAM))
                .isEqualTo("Tuesday 24 November 2026, " + slot);
    }

    @Test
    void namesTheLastDayWhenItIsAnotherOne() {
        assertThat(new Days(Language.NL, AMSTERDAM).slot(START, Instant.parse("2026-11-25T11:00:00Z"), AMSTERDAM))
                .isEqualTo("dinsdag 24 november 2026, 08:00–woensdag 25 november 2026, 12:00");
    }

    @Test
    void speaksTheLanguageThatWasChosenElseDutch() {
        assertThat(Language.of("nl")).isEqualTo(Language.NL);
        assertThat(Language.of("en-GB")).isEqualTo(Language.EN);
        assertThat(Language.of("fy")).isEqualTo(Language.NL);
        assertThat(Language.of(null)).isEqualTo(Language.NL);
    }
}
