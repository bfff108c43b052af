package flexplek.wording;

import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.news.SpaceKind;
import flexplek.news.TeamDay;
import flexplek.wording.Letter.Line;
import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Puts news into the words of its reader; who did it is named, or called "you" when that is the reader. */
@ApplicationScoped
public class Wording {

    private final Words english;
    private final Words dutch;
    private final WebApp web;

    Wording(Words english, @Localized("nl") Words dutch, WebApp web) {
        this.english = english;
        this.dutch = dutch;
        this.web = web;
    }

    /** The news for this reader. */
    public Letter letter(News news, UUID reader, Language language, Names names) {
        Words words = language == Language.NL ? dutch : english;
        UUID doer = news.doneBy();
        String who = doer == null
                ? ""
                : doer.equals(reader) ? words.you() : names.find(doer).orElseGet(words::somebody);
        Days days = new Days(language);
        return switch (news) {
            case News.MadeForYou made -> madeForYou(words, days, made.booking(), who);
            case News.NoShow noShow -> noShow(words, days, noShow.booking());
            case News.DayProposed proposed -> proposed(words, days, proposed, who);
            case News.DayAgreed agreed -> agreed(words, days, agreed);
            case News.DayCancelled cancelled -> cancelled(words, days, cancelled, who);
        };
    }

    /** How a letter begins. */
    public String greeting(Language language, String name) {
        return (language == Language.NL ? dutch : english).greeting(name);
    }

    private Letter madeForYou(Words words, Days days, BookedPlace booking, String who) {
        boolean desk = booking.kind() == SpaceKind.DESK;
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        return new Letter(
                days.language(),
                words.madeForYouTitle(who, desk),
                words.madeForYouText(who, desk, booking.spaceName(), booking.buildingName(), when),
                lines(words, booking, when),
                words.madeForYouNext(),
                words.openBooking(),
                web.booking(booking.bookingId()),
                words.footer());
    }

    private Letter noShow(Words words, Days days, BookedPlace booking) {
        boolean desk = booking.kind() == SpaceKind.DESK;
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        String day = days.day(booking.start().atZone(booking.zone()).toLocalDate());
        return new Letter(
                days.language(),
                words.noShowTitle(desk, day),
                words.noShowText(desk, booking.spaceName(), booking.buildingName(), when),
                lines(words, booking, when),
                words.noShowNext(),
                words.openBuilding(),
                web.building(booking.buildingId()),
                words.footer());
    }

    private Letter proposed(Words words, Days days, News.DayProposed news, String who) {
        TeamDay day = news.teamDay();
        List<String> dates = days.days(news.candidateDates());
        return new Letter(
                days.language(),
                words.proposedTitle(day.teamName()),
                words.proposedText(who, day.teamName(), day.buildingName(), Days.oneLine(dates)),
                lines(words, day, new Line(words.candidateDates(), dates)),
                words.proposedNext(),
                words.answer(),
                web.teamDay(day.teamDayId()),
                words.footer());
    }

    private Letter agreed(Words words, Days days, News.DayAgreed news) {
        TeamDay day = news.teamDay();
        String date = days.day(news.date());
        News.Place place = news.place();
        String space = place == null ? "" : place.spaceName();
        List<Line> lines = new ArrayList<>(lines(words, day, new Line(words.when(), List.of(date))));
        if (place != null) {
            lines.add(1, new Line(words.place(), List.of(space)));
        }
        return new Letter(
                days.language(),
                words.agreedTitle(day.teamName(), date),
                words.agreedText(day.teamName(), day.buildingName(), date, space),
                lines,
                words.agreedNext(place != null),
                words.openTeamDay(),
                web.teamDay(day.teamDayId()),
                words.footer());
    }

    private Letter cancelled(Words words, Days days, News.DayCancelled news, String who) {
        TeamDay day = news.teamDay();
        boolean dated = news.date() != null;
        String date = news.date() == null ? "" : days.day(news.date());
        return new Letter(
                days.language(),
                words.cancelledTitle(day.teamName()),
                words.cancelledText(who, day.teamName(), day.buildingName(), date),
                dated ? lines(words, day, new Line(words.when(), List.of(date))) : lines(words, day),
                words.cancelledNext(dated),
                words.openTeamDay(),
                web.teamDay(day.teamDayId()),
                words.footer());
    }

    private static List<Line> lines(Words words, BookedPlace booking, String when) {
        return List.of(
                new Line(words.where(), List.of(booking.buildingName())),
                new Line(words.place(), List.of(booking.spaceName())),
                new Line(words.when(), List.of(when)));
    }

    private static List<Line> lines(Words words, TeamDay day, Line... when) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.where(), List.of(day.buildingName())));
        lines.addAll(List.of(when));
        if (!day.purpose().isBlank()) {
            lines.add(new Line(words.purpose(), List.of(day.purpose())));
        }
        return lines;
    }
}
