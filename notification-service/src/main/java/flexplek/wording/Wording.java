package flexplek.wording;

import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import flexplek.news.TeamDay;
import flexplek.platform.Texts;
import flexplek.standing.Current;
import flexplek.wording.Letter.Line;
import io.quarkus.qute.i18n.Localized;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** Puts news into the words of its reader; who did it is named, or called "you" when that is the reader. */
@ApplicationScoped
public class Wording {

    private final Words english;
    private final Words dutch;
    private final WebApp web;
    private final Readers readers;

    Wording(Words english, @Localized("nl") Words dutch, WebApp web, Readers readers) {
        this.english = english;
        this.dutch = dutch;
        this.web = web;
        this.readers = readers;
    }

    /** The news for this reader. */
    public Letter letter(News news, UUID reader, Language language, Names names) {
        return letter(news, reader, language, readers.zone(), names);
    }

    /** The news for this reader, whose clock is that of a zone. */
    public Letter letter(News news, UUID reader, Language language, ZoneId zone, Names names) {
        Words words = language == Language.NL ? dutch : english;
        UUID doer = news.doneBy();
        String who = doer == null
                ? ""
                : doer.equals(reader) ? words.you() : names.find(doer).orElseGet(words::somebody);
        Days days = new Days(language, zone);
        return switch (news) {
            case News.MadeForYou made -> madeForYou(words, days, made.booking(), who);
            case News.Changed changed -> changed(words, days, changed, who);
            case News.NoShow noShow ->
                freeAgain(words, days, noShow.booking(), words::freeAgainTitle, words::noShowText, words.noShowNext());
            case News.Released released ->
                freeAgain(
                        words,
                        days,
                        released.booking(),
                        words::freeAgainTitle,
                        words::releasedText,
                        words.releasedNext());
            case News.NotUsable gone ->
                freeAgain(
                        words, days, gone.booking(), words::notUsableTitle, words::notUsableText, words.releasedNext());
            case News.Cancelled gone -> bookingCancelled(words, days, gone.booking(), who);
            case News.Affected affected -> affected(words, days, affected);
            case News.Meeting meeting -> meeting(words, days, meeting, who);
            case News.SeriesRefused refused -> seriesRefused(words, days, refused);
            case News.SeriesAsked asked -> seriesAsked(words, days, asked);
            case News.SeriesChanged changed -> seriesChanged(words, days, changed, who);
            case News.SeriesEnded ended -> seriesEnded(words, days, ended);
            case News.Offered offered -> offered(words, days, offered);
            case News.OfferLapsed lapsed ->
                freeAgain(
                        words,
                        days,
                        lapsed.booking(),
                        words::offerLapsedTitle,
                        words::offerLapsedText,
                        words.offerLapsedNext());
            case News.WaitedFor booked -> waitedFor(words, days, booked.booking());
            case News.ExchangeOffered offered -> exchangeOffered(words, days, offered, who);
            case News.ExchangeAgreed agreed -> exchangeAgreed(words, days, agreed, who);
            case News.FaultSolved solved ->
                settled(
                        words,
                        days,
                        solved.fault(),
                        words.faultSolvedTitle(solved.fault().spaceName()),
                        words::faultSolvedText,
                        words.faultSolvedNext());
            case News.FaultDeclined declined ->
                settled(
                        words,
                        days,
                        declined.fault(),
                        words.faultDeclinedTitle(declined.fault().spaceName()),
                        words::faultDeclinedText,
                        words.faultDeclinedNext());
            case News.GuestArrived arrived ->
                guest(
                        words,
                        days,
                        arrived.guest(),
                        words.guestArrivedTitle(),
                        words::guestArrivedText,
                        words.guestArrivedNext());
            case News.GuestNotArrived not ->
                guest(
                        words,
                        days,
                        not.guest(),
                        words.guestNotArrivedTitle(),
                        words::guestNotArrivedText,
                        words.guestNotArrivedNext());
            case News.DayProposed proposed -> proposed(words, days, proposed, who);
            case News.DayAgreed agreed -> agreed(words, days, agreed);
            case News.DayCancelled cancelled -> cancelled(words, days, cancelled, who);
        };
    }

    /** The news for this reader, with what is known at the moment of telling only. */
    public Letter letter(Current current, UUID reader, Language language, Names names) {
        Letter letter = letter(current.news(), reader, language, names);
        Words words = language == Language.NL ? dutch : english;
        String label = switch (current.news()) {
            case News.Affected _ -> words.reason();
            case News.Meeting _ -> words.title();
            case News.FaultSolved _, News.FaultDeclined _ -> words.faultAnswer();
            case News.GuestArrived _, News.GuestNotArrived _ -> words.guest();
            default -> words.purpose();
        };
        return current.typed().isBlank() ? letter : letter.with(new Line(label, List.of(current.typed())));
    }

    /** Instead of a message that cannot be put into words. */
    public String untoldTitle(Language language) {
        return (language == Language.NL ? dutch : english).untoldTitle();
    }

    public String untoldText(Language language) {
        return (language == Language.NL ? dutch : english).untoldText();
    }

    /** How a letter begins. */
    public String greeting(Language language, String name) {
        return Texts.asOneLine((language == Language.NL ? dutch : english).greeting(name));
    }

    private Letter madeForYou(Words words, Days days, BookedPlace booking, String who) {
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        return new Letter(
                days.language(),
                words.madeForYouTitle(who, booking.kind()),
                words.madeForYouText(who, booking.kind(), booking.spaceName(), booking.buildingName(), when),
                lines(words, booking, when),
                words.madeForYouNext(),
                words.openBooking(),
                web.booking(booking.bookingId()),
                words.footer());
    }

    private Letter changed(Words words, Days days, News.Changed news, String who) {
        BookedPlace booking = news.booking();
        News.Before before = news.before();
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        String day = days.day(before.start().atZone(booking.zone()).toLocalDate());
        return new Letter(
                days.language(),
                words.changedTitle(booking.kind(), day, who),
                words.changedText(
                        booking.kind(),
                        booking.spaceName(),
                        booking.buildingName(),
                        when,
                        before.spaceName(),
                        days.slot(before.start(), before.end(), booking.zone())),
                lines(words, booking, when),
                words.changedNext(),
                words.openBooking(),
                web.booking(booking.bookingId()),
                words.footer());
    }

    /** Says of a booking what became of it, by its kind, space, building and slot. */
    private interface Text {
        String of(String kind, String space, String building, String when);
    }

    private Letter freeAgain(
            Words words, Days days, BookedPlace booking, BinaryOperator<String> title, Text text, String next) {
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        return new Letter(
                days.language(),
                title.apply(booking.kind(), dayOf(days, booking)),
                text.of(booking.kind(), booking.spaceName(), booking.buildingName(), when),
                lines(words, booking, when),
                next,
                words.openBuilding(),
                web.building(booking.buildingId()),
                words.footer());
    }

    private Letter bookingCancelled(Words words, Days days, BookedPlace booking, String who) {
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        String day = dayOf(days, booking);
        return new Letter(
                days.language(),
                words.bookingCancelledTitle(booking.kind(), day, who),
                words.bookingCancelledText(who, booking.kind(), booking.spaceName(), booking.buildingName(), when),
                lines(words, booking, when),
                words.bookingCancelledNext(),
                words.openBuilding(),
                web.building(booking.buildingId()),
                words.footer());
    }

    private Letter affected(Words words, Days days, News.Affected news) {
        BookedPlace booking = news.booking();
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        String day = dayOf(days, booking);
        return new Letter(
                days.language(),
                words.affectedTitle(booking.kind(), day, news.reason(), news.isInPart()),
                words.affectedText(
                        booking.kind(),
                        booking.spaceName(),
                        booking.buildingName(),
                        when,
                        news.reason(),
                        news.isInPart() ? days.spans(news.lost(), booking.zone()) : ""),
                lines(words, booking, when),
                words.affectedNext(news.isBack()),
                news.isBack() ? words.openBooking() : words.openBuilding(),
                news.isBack() ? web.booking(booking.bookingId()) : web.building(booking.buildingId()),
                words.footer());
    }

    /** An attendee has no page of the booking; whose booking it is has. */
    private Letter meeting(Words words, Days days, News.Meeting news, String who) {
        BookedPlace booking = news.booking();
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        String text = words.meetingText(news.change(), who, booking.spaceName(), booking.buildingName(), when);
        News.Before before = news.before();
        String was = before == null
                ? ""
                : " "
                        + words.meetingBefore(
                                before.spaceName(), days.slot(before.start(), before.end(), booking.zone()));
        return new Letter(
                days.language(),
                words.meetingTitle(news.change(), dayOf(days, booking), who),
                text + was,
                lines(words, booking, when),
                words.meetingNext(news.change()),
                news.isDeclined() ? words.openBooking() : words.openToday(),
                news.isDeclined() ? web.booking(booking.bookingId()) : web.today(),
                words.footer());
    }

    private Letter seriesRefused(Words words, Days days, News.SeriesRefused news) {
        List<String> dates = days.days(news.dates());
        return series(
                words,
                days,
                news.series(),
                words.seriesRefusedTitle(dates.size(), dates.getFirst()),
                words.seriesRefusedText(news.series().buildingName(), Days.oneLine(dates)),
                words.seriesRefusedNext(),
                new Line(words.when(), dates));
    }

    private Letter seriesAsked(Words words, Days days, News.SeriesAsked news) {
        String by = days.moment(news.confirmBy(), news.series().zone());
        return series(
                words,
                days,
                news.series(),
                words.seriesAskedTitle(),
                words.seriesAskedText(news.series().buildingName(), by),
                words.seriesAskedNext());
    }

    private Letter seriesChanged(Words words, Days days, News.SeriesChanged news, String who) {
        return series(
                words,
                days,
                news.series(),
                words.seriesChangedTitle(who, news.done()),
                words.seriesChangedText(news.series().buildingName(), days.day(news.from()), news.done()),
                words.seriesChangedNext(news.done()));
    }

    private Letter seriesEnded(Words words, Days days, News.SeriesEnded news) {
        return series(
                words,
                days,
                news.series(),
                words.seriesEndedTitle(),
                words.seriesEndedText(news.series().buildingName()),
                words.seriesEndedNext());
    }

    private Letter series(
            Words words, Days days, BookedSeries series, String title, String text, String next, Line... more) {
        return new Letter(
                days.language(),
                title,
                text,
                lines(words, series.buildingName(), more),
                next,
                words.openSeries(),
                web.series(series.seriesId()),
                words.footer());
    }

    private Letter offered(Words words, Days days, News.Offered news) {
        BookedPlace booking = news.booking();
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        String until = days.moment(news.until(), booking.zone());
        List<Line> lines = new ArrayList<>(lines(words, booking, when));
        lines.add(new Line(words.heldUntil(), List.of(until)));
        return new Letter(
                days.language(),
                words.offeredTitle(booking.kind(), dayOf(days, booking)),
                words.offeredText(booking.kind(), booking.spaceName(), booking.buildingName(), when, until),
                lines,
                words.offeredNext(),
                words.openWaitlist(),
                web.waitlist(),
                words.footer());
    }

    private Letter exchangeOffered(Words words, Days days, News.ExchangeOffered news, String who) {
        BookedPlace booking = news.booking();
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        return new Letter(
                days.language(),
                words.exchangeOfferedTitle(booking.kind(), dayOf(days, booking), who),
                words.exchangeOfferedText(
                        booking.kind(),
                        booking.spaceName(),
                        booking.buildingName(),
                        when,
                        news.offeredSpaceName(),
                        who),
                lines(words, booking, when),
                words.exchangeOfferedNext(),
                words.answerExchange(),
                web.booking(booking.bookingId()),
                words.footer());
    }

    private Letter exchangeAgreed(Words words, Days days, News.ExchangeAgreed news, String who) {
        BookedPlace booking = news.booking();
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        return new Letter(
                days.language(),
                words.exchangeAgreedTitle(booking.kind(), dayOf(days, booking), who),
                words.exchangeAgreedText(
                        booking.kind(),
                        booking.spaceName(),
                        booking.buildingName(),
                        when,
                        news.before().spaceName(),
                        who),
                lines(words, booking, when),
                words.exchangeAgreedNext(),
                words.openBooking(),
                web.booking(booking.bookingId()),
                words.footer());
    }

    private Letter waitedFor(Words words, Days days, BookedPlace booking) {
        String when = days.slot(booking.start(), booking.end(), booking.zone());
        return new Letter(
                days.language(),
                words.waitedForTitle(booking.kind(), dayOf(days, booking)),
                words.waitedForText(booking.kind(), booking.spaceName(), booking.buildingName(), when),
                lines(words, booking, when),
                words.waitedForNext(),
                words.openBooking(),
                web.booking(booking.bookingId()),
                words.footer());
    }

    /** Says of a fault what became of it, by its kind, space and building. */
    private interface FaultText {
        String of(String kind, String space, String building);
    }

    private Letter settled(Words words, Days days, ReportedFault fault, String title, FaultText text, String next) {
        return new Letter(
                days.language(),
                title,
                text.of(fault.kind(), fault.spaceName(), fault.buildingName()),
                lines(words, fault.buildingName(), new Line(words.place(), List.of(fault.spaceName()))),
                next,
                words.openFaults(),
                web.faults(),
                words.footer());
    }

    /** {@code text}: of the building and the moment. */
    private Letter guest(
            Words words, Days days, ArrivedGuest guest, String title, BinaryOperator<String> text, String next) {
        String when = days.moment(guest.arrivedAt(), guest.zone());
        return new Letter(
                days.language(),
                title,
                text.apply(guest.buildingName(), when),
                lines(words, guest.buildingName(), new Line(words.when(), List.of(when))),
                next,
                words.openGuests(),
                web.today(),
                words.footer());
    }

    private static String dayOf(Days days, BookedPlace booking) {
        return days.day(booking.start().atZone(booking.zone()).toLocalDate());
    }

    private Letter proposed(Words words, Days days, News.DayProposed news, String who) {
        TeamDay day = news.teamDay();
        List<String> dates = days.days(news.candidateDates());
        return new Letter(
                days.language(),
                words.proposedTitle(day.teamName()),
                words.proposedText(who, day.teamName(), day.buildingName(), Days.oneLine(dates)),
                lines(words, day.buildingName(), new Line(words.candidateDates(), dates)),
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
        List<Line> lines = new ArrayList<>(lines(words, day.buildingName(), new Line(words.when(), List.of(date))));
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
                dated
                        ? lines(words, day.buildingName(), new Line(words.when(), List.of(date)))
                        : lines(words, day.buildingName()),
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

    private static List<Line> lines(Words words, String building, Line... more) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.where(), List.of(building)));
        lines.addAll(List.of(more));
        return lines;
    }
}
