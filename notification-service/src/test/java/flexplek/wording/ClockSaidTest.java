package flexplek.wording;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people read of a slot on a day on which the clocks change, and of one by a clock that is not theirs. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class ClockSaidTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    @Inject
    Wording wording;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-10-31T00:15:00Z|2027-10-31T01:15:00Z|zondag 31 oktober 2027, 02:15 (zomertijd)–02:15 (wintertijd), 1 uur|Sunday 31 October 2027, 02:15 (summer time)–02:15 (winter time), 1 hour",
                "2027-10-31T01:15:00Z|2027-10-31T02:15:00Z|zondag 31 oktober 2027, 02:15 (wintertijd)–03:15|Sunday 31 October 2027, 02:15 (winter time)–03:15",
                "2027-10-30T23:30:00Z|2027-10-31T02:00:00Z|zondag 31 oktober 2027, 01:30–03:00, 2 uur en 30 minuten|Sunday 31 October 2027, 01:30–03:00, 2 hours and 30 minutes",
                "2027-10-30T22:00:00Z|2027-10-31T23:00:00Z|zondag 31 oktober 2027, 00:00–24:00, 25 uur|Sunday 31 October 2027, 00:00–24:00, 25 hours",
                "2027-03-28T00:30:00Z|2027-03-28T01:30:00Z|zondag 28 maart 2027, 01:30–03:30, 1 uur|Sunday 28 March 2027, 01:30–03:30, 1 hour",
                "2027-03-28T00:45:00Z|2027-03-28T01:00:00Z|zondag 28 maart 2027, 01:45–03:00, 15 minuten|Sunday 28 March 2027, 01:45–03:00, 15 minutes"
            })
    void isNeverASpanOfNoTime(Instant start, Instant end, String dutch, String english) {
        News news = new News.NoShow(place(start, end, AMSTERDAM));

        assertThat(said(news, Language.NL, AMSTERDAM)).contains(dutch);
        assertThat(said(news, Language.EN, AMSTERDAM)).contains(english);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Europe/Amsterdam|America/Kralendijk|20:45–21:45, tijd in Kralendijk|20:45–21:45, Kralendijk time",
                "America/Kralendijk|Europe/Amsterdam|01:45–02:45, tijd in Amsterdam|01:45–02:45, Amsterdam time",
                "Europe/Amsterdam|America/Argentina/Buenos_Aires|21:45–22:45, tijd in Buenos Aires|21:45–22:45, Buenos Aires time",
                "Europe/Amsterdam|Etc/GMT+4|20:45–21:45, tijd in UTC-04:00|20:45–21:45, UTC-04:00 time"
            })
    void namesAClockThatIsNotTheReaders(ZoneId reader, ZoneId building, String dutch, String english) {
        News news = new News.NoShow(
                place(Instant.parse("2026-12-02T00:45:00Z"), Instant.parse("2026-12-02T01:45:00Z"), building));

        assertThat(said(news, Language.NL, reader)).contains(dutch);
        assertThat(said(news, Language.EN, reader)).contains(english);
    }

    private String said(News news, Language language, ZoneId reader) {
        return wording.letter(news, UUID.randomUUID(), language, reader, person -> Optional.empty())
                .text();
    }

    private static BookedPlace place(Instant start, Instant end, ZoneId zone) {
        return new BookedPlace(
                UUID.randomUUID(), null, "ROOM", "Zaal Anker", UUID.randomUUID(), "Kadegebouw", start, end, zone);
    }
}
