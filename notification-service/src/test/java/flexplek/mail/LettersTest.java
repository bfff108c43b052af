package flexplek.mail;

import static org.assertj.core.api.Assertions.assertThat;

import flexplek.local.RealStack;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.news.SpaceKind;
import flexplek.news.TeamDay;
import flexplek.trial.Faults;
import flexplek.wording.Language;
import flexplek.wording.Letter;
import flexplek.wording.Wording;
import io.quarkus.test.common.ResourceArg;
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
@WithTestResource(
        value = RealStack.class,
        initArgs = {
            @ResourceArg(name = "parts", value = "postgres,kafka,keycloak,mail"),
            @ResourceArg(name = "database", value = "notification")
        })
@WithTestResource(Faults.class)
class LettersTest {

    private static final UUID READER = UUID.randomUUID();
    private static final UUID DOER = UUID.randomUUID();
    private static final BookedPlace DESK = place(SpaceKind.DESK, "3A-012");
    private static final BookedPlace ROOM = place(SpaceKind.ROOM, "Zaal Anker");
    private static final TeamDay DAY = new TeamDay(
            UUID.randomUUID(),
            "Team Kade",
            UUID.randomUUID(),
            "Kadegebouw",
            ZoneId.of("Europe/Amsterdam"),
            "Kwartaalplanning");
    private static final LocalDate DATE = LocalDate.of(2026, 12, 1);

    @Inject
    Wording wording;

    static Stream<Arguments> everyLetter() {
        List<News> news = List.of(
                new News.MadeForYou(DESK, DOER),
                new News.MadeForYou(ROOM, DOER),
                new News.NoShow(DESK),
                new News.NoShow(ROOM),
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
        Letter letter = wording.letter(news, READER, language, person -> Optional.of("Noor van Dijk"));
        String greeting = wording.greeting(language, "Sam de Boer");

        String html = LetterTemplates.html(letter, greeting).render();
        String text = LetterTemplates.text(letter, greeting).render();

        assertThat(html)
                .contains("<html lang=\"" + language.tag() + "\">", "<h1>" + letter.title() + "</h1>", letter.link())
                .contains("Kadegebouw")
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
        TeamDay day = new TeamDay(
                DAY.teamDayId(), "<script>x</script>", DAY.buildingId(), "A & B", DAY.zone(), "{letter.link} <b>");
        Letter letter = wording.letter(
                new News.DayCancelled(day, DOER, null), READER, Language.EN, person -> Optional.of("<i>N</i>"));

        String html = LetterTemplates.html(letter, "Dear <u>you</u>,").render();

        assertThat(html)
                .contains(
                        "&lt;script&gt;x&lt;/script&gt;",
                        "A &amp; B",
                        "{letter.link} &lt;b&gt;",
                        "&lt;i&gt;N&lt;/i&gt;")
                .doesNotContain("<script>", "<i>", "<u>", "<b>");
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

    private static BookedPlace place(SpaceKind kind, String name) {
        return new BookedPlace(
                UUID.randomUUID(),
                kind,
                name,
                UUID.randomUUID(),
                "Kadegebouw",
                Instant.parse("2026-11-24T07:00:00Z"),
                Instant.parse("2026-11-24T16:30:00Z"),
                ZoneId.of("Europe/Amsterdam"));
    }
}
