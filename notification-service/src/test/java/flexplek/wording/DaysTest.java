package flexplek.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class DaysTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Instant START = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant END = Instant.parse("2026-11-24T16:30:00Z");

    @Test
    void tellsTheDayAndTheTimesInFullInTheBuildingsZone() {
        assertThat(new Days(Language.NL).slot(START, END, AMSTERDAM))
                .isEqualTo("dinsdag 24 november 2026, 08:00–17:30");
        assertThat(new Days(Language.EN).slot(START, END, AMSTERDAM))
                .isEqualTo("Tuesday 24 November 2026, 08:00–17:30");
        assertThat(new Days(Language.EN).slot(START, END, ZoneId.of("America/Kralendijk")))
                .isEqualTo("Tuesday 24 November 2026, 03:00–12:30");
    }

    @Test
    void namesTheLastDayWhenItIsAnotherOne() {
        assertThat(new Days(Language.NL).slot(START, Instant.parse("2026-11-25T11:00:00Z"), AMSTERDAM))
                .isEqualTo("dinsdag 24 november 2026, 08:00–woensdag 25 november 2026, 12:00");
    }

    @Test
    void speaksTheLanguageOfTheAccountElseAnAcceptedOneElseDutch() {
        List<Locale> accepted = List.of(Locale.GERMAN, Locale.forLanguageTag("en-IE"), Locale.forLanguageTag("nl"));

        assertThat(Language.of("nl", accepted)).isEqualTo(Language.NL);
        assertThat(Language.of("en-GB", List.of())).isEqualTo(Language.EN);
        assertThat(Language.of(null, accepted)).isEqualTo(Language.EN);
        assertThat(Language.of("fy", List.of())).isEqualTo(Language.NL);
        assertThat(Language.of(null)).isEqualTo(Language.NL);
    }
}
