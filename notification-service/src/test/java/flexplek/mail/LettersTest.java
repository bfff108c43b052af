package flexplek.mail;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import flexplek.news.TeamDay;
import flexplek.platform.Texts;
import flexplek.standing.Current;
import flexplek.standing.Standing;
import flexplek.trial.Faults;
import flexplek.trial.OnRealStack;
import flexplek.trial.StandIn;
import flexplek.wording.Language;
import flexplek.wording.Letter;
import flexplek.wording.Wording;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Writes each letter to {@code target/letters}, to be looked at. */
@QuarkusTest
@OnRealStack
@WithTestResource(Faults.class)
class LettersTest {

    private static final UUID READER = UUID.randomUUID();
    private static final UUID DOER = UUID.randomUUID();
    private static final BookedPlace DESK = place("DESK", "3A-012");
    private static final BookedPlace ROOM = place("ROOM", "Zaal Anker");
    private static final News.Time LAST_HOUR =
            new News.Time(Instant.parse("2026-11-24T15:30:00Z"), Instant.parse("2026-11-24T16:30:00Z"));
    private static final News.Before BEFORE =
            new News.Before("3A-014", Instant.parse("2026-12-01T07:00:00Z"), Instant.parse("2026-12-01T11:00:00Z"));
    private static final TeamDay DAY =
            new TeamDay(UUID.randomUUID(), "Team Kade", UUID.randomUUID(), "Kadegebouw", ZoneId.of("Europe/Amsterdam"));
    private static final BookedSeries SERIES =
            new BookedSeries(UUID.randomUUID(), UUID.randomUUID(), "Kadegebouw", ZoneId.of("Europe/Amsterdam"));
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);
    private static final ArrivedGuest GUEST = new ArrivedGuest(
            UUID.randomUUID(),
            UUID.randomUUID(),
            "Kadegebouw",
            ZoneId.of("Europe/Amsterdam"),
            Instant.parse("2026-11-24T08:55:00Z"));

    @Inject
    Wording wording;

    @Inject
    Standing standing;

    private static ReportedFault fault(String kind) {
        return new ReportedFault(
                UUID.randomUUID(), kind, "3A-012", UUID.randomUUID(), "Kadegebouw", ZoneId.of("Europe/Amsterdam"));
    }

    static Stream<Arguments> everyLetter() {
        List<News> news = List.of(
                new News.MadeForYou(DESK, DOER),
                new News.MadeForYou(ROOM, DOER),
                new News.Changed(DESK, BEFORE, DOER),
                new News.Changed(ROOM, BEFORE, DOER),
                new News.NoShow(DESK),
                new News.NoShow(ROOM),
                new News.Released(DESK),
                new News.NotUsable(DESK),
                new News.Cancelled(DESK, DOER),
                new News.Cancelled(ROOM, DOER),
                new News.Released(place("PARKING", "P2-007")),
                affected(DESK, "OUT_OF_SERVICE"),
                affected(DESK, "OUT_OF_SERVICE", LAST_HOUR),
                affected(DESK, "CLOSED", LAST_HOUR),
                affected(ROOM, "TOO_SMALL"),
                affected(DESK, "OF_A_LATER_VERSION"),
                affected(DESK, "BACK"),
                meeting("INVITED"),
                meeting("UNINVITED"),
                meeting("DECLINED"),
                meeting("MOVED"),
                meeting("CANCELLED"),
                meeting("RELEASED"),
                meeting("OF_A_LATER_VERSION"),
                new News.SeriesRefused(SERIES, List.of(DATE)),
                new News.SeriesRefused(SERIES, List.of(DATE, DATE.plusDays(7))),
                new News.SeriesAsked(SERIES, Instant.parse("2026-12-01T09:00:00Z")),
                new News.SeriesChanged(SERIES, UUID.randomUUID(), true, null, DATE),
                new News.SeriesChanged(SERIES, UUID.randomUUID(), false, null, DATE),
                new News.SeriesChanged(SERIES, UUID.randomUUID(), false, true, DATE),
                new News.SeriesEnded(SERIES),
                new News.Offered(DESK, UUID.randomUUID(), Instant.parse("2026-11-23T15:34:00Z")),
                new News.Offered(ROOM, UUID.randomUUID(), Instant.parse("2026-11-24T06:30:00Z")),
                new News.OfferLapsed(DESK),
                new News.WaitedFor(ROOM),
                new News.ExchangeOffered(DESK, UUID.randomUUID(), DOER, "3A-013"),
                new News.ExchangeOffered(ROOM, UUID.randomUUID(), UUID.randomUUID(), "Sluiskamer"),
                new News.ExchangeAgreed(DESK, new News.Before("3A-013", DESK.start(), DESK.end()), DOER),
                new News.FaultSolved(fault("MONITOR")),
                new News.FaultDeclined(fault("CLEANING")),
                new News.FaultSolved(fault("OF_A_LATER_VERSION")),
                new News.GuestArrived(GUEST),
                new News.GuestNotArrived(GUEST),
                new News.DayProposed(DAY, DOER, List.of(LocalDate.of(2026, 12, 3), DATE)),
                new News.DayAgreed(DAY, DOER, DATE, new News.Place(UUID.randomUUID(), "3A-012")),
                new News.DayAgreed(DAY, DOER, DATE, null),
                new News.DayCancelled(DAY, DOER, DATE),
                new News.DayCancelled(DAY, DOER, null));
        return Stream.of(Language.values())
                .flatMap(language -> Stream.iterate(0, n -> n < news.size(), n -> n + 1)
                        .map(n -> Arguments.of(n, news.get(n), language)));
    }

    @ParameterizedTest
    @MethodSource("everyLetter")
    void saysWhatHappenedWhereAndWhatToDoInBothShapes(int number, News news, Language language) throws IOException {
        Letter letter = wording.letter(
                new Current(news, "Kwartaalplanning"), READER, language, person -> Optional.of("Noor van Dijk"));
        String greeting = wording.greeting(language, "Sam de Boer");

        String html = LetterTemplates.html(letter, greeting).render();
        String text = LetterTemplates.text(letter, greeting).render();

        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\">", "<h1>" + letter.title() + "</h1>", letter.link())
                .contains("Kadegebouw", "Kwartaalplanning")
                .doesNotContainPattern("\\{[a-z#/]");
        assertThat(text)
                .startsWith(letter.title())
                .contains(greeting, letter.text(), letter.next(), letter.link(), letter.footer())
                .doesNotContainPattern("\\{|<[a-z]");
        Path folder = Files.createDirectories(Path.of("target", "letters"));
        String name = number + "-" + news.kind() + "-" + language.tag();
        Files.writeString(folder.resolve(name + ".html"), html);
        Files.writeString(folder.resolve(name + ".txt"), text);
    }

    @Test
    void takesWhatPeopleTypedAsText() {
        TeamDay day = new TeamDay(DAY.teamDayId(), "<script>x</script>", DAY.buildingId(), "A & B", DAY.zone());
        Letter letter = wording.letter(
                new Current(new News.DayCancelled(day, DOER, null), "{letter.link} <b>"),
                READER,
                Language.EN,
                person -> Optional.of("<i>N</i>"));

        String html = LetterTemplates.html(letter, "Dear <u>you</u>,").render();

        assertThat(html)
                .contains(
                        "&lt;script&gt;x&lt;/script&gt;",
                        "A &amp; B",
                        "{letter.link} &lt;b&gt;",
                        "&lt;i&gt;N&lt;/i&gt;")
                .doesNotContain("<script>", "<i>", "<u>", "<b>");
    }

    /** Typed before texts of several lines were refused, or told by a directory that takes them. */
    @Test
    void keepsWhatCameInBeforeOnItsOwnLine() {
        String sly = "Plan\n\nhttps://elsewhere.example\n\u202e";
        TeamDay day = new TeamDay(UUID.randomUUID(), "Kade\n--", UUID.randomUUID(), "Huis\r\n", DAY.zone());
        StandIn.teamDay(day.teamDayId(), "CANCELLED", null, sly);
        Current current = standing.of(new News.DayCancelled(day, DOER, null)).orElseThrow();

        Letter letter = wording.letter(current, READER, Language.EN, person -> Optional.of("N\u2028N"));
        String text = LetterTemplates.text(letter, wording.greeting(Language.EN, "S\nam"))
                .render();

        assertThat(current.typed()).isEqualTo(sly);
        assertThat(letter.title()).isEqualTo(Texts.asOneLine(letter.title()));
        assertThat(text.lines())
                .contains("Purpose: Plan https://elsewhere.example", "Where: Huis", "Hello S am,")
                .noneMatch(line -> line.startsWith("https://elsewhere") || !Texts.isOneLine(line));
        assertThat(text.lines().filter("--"::equals)).hasSize(1);
    }

    @Test
    void saysFromWhenToWhenAPlaceIsLostUnlessItIsAllTheTime() {
        News.Time all = new News.Time(DESK.start(), DESK.end());

        assertThat(letter(affected(DESK, "OUT_OF_SERVICE", LAST_HOUR), Language.NL))
                .isEqualTo("Je werkplek van dinsdag 24 november 2026 is een deel van de tijd buiten gebruik: Werkplek"
                        + " 3A-012 in Kadegebouw is voor je geboekt: dinsdag 24 november 2026, 08:00–17:30. De plek is"
                        + " dan niet de hele tijd te gebruiken. Buiten gebruik: 16:30–17:30.");
        assertThat(letter(affected(DESK, "CLOSED", LAST_HOUR), Language.EN))
                .endsWith("The building is no longer open all that time. Closed: 16:30–17:30.");
        for (News news : List.of(affected(DESK, "OUT_OF_SERVICE", all), affected(DESK, "OUT_OF_SERVICE"))) {
            assertThat(letter(news, Language.EN))
                    .startsWith("Your desk of Tuesday 24 November 2026 is out of service: ")
                    .endsWith("The place is out of service then.");
        }
    }

    private String letter(News news, Language language) {
        Letter letter = wording.letter(news, READER, language, person -> Optional.empty());
        return letter.title() + ": " + letter.text();
    }

    @Test
    void callsTheReaderYouAndWhoeverIsNotKnownAColleague() {
        News news = new News.DayCancelled(DAY, READER, DATE);

        assertThat(wording.letter(news, READER, Language.NL, person -> Optional.empty())
                        .text())
                .endsWith("De teamdag is afgezegd door jou.");
        assertThat(wording.letter(news, DOER, Language.NL, person -> Optional.empty())
                        .text())
                .endsWith("De teamdag is afgezegd door een collega.");
    }

    private static News affected(BookedPlace booking, String reason, News.Time... lost) {
        return new News.Affected(booking, reason, List.of(lost), DOER);
    }

    private static News meeting(String change) {
        News.Before before = change.equals("MOVED")
                ? new News.Before("Zandbank", ROOM.start().minusSeconds(3600), ROOM.start())
                : null;
        return new News.Meeting(ROOM, change, READER, DOER, before);
    }

    private static BookedPlace place(String kind, String name) {
        return new BookedPlace(
                UUID.randomUUID(),
                null,
                kind,
                name,
                UUID.randomUUID(),
                "Kadegebouw",
                Instant.parse("2026-11-24T07:00:00Z"),
                Instant.parse("2026-11-24T16:30:00Z"),
                ZoneId.of("Europe/Amsterdam"));
    }
}
