package flexplek.series;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of series of bookings; the Dutch stands in {@code messages/series_nl.properties}. */
@MessageBundle(value = "series", locale = "en")
public interface SeriesWords {

    @Message("There is no such series, or it is not yours to see.")
    String noSeries();

    @Message("must be given, or one of the others: startTime, endTime, spaceId")
    String oneOfThree();

    @Message("must leave a start that is earlier than the end")
    String startBeforeEnd();

    @Message("must repeat by days: FREQ=DAILY, FREQ=WEEKLY or FREQ=MONTHLY")
    String frequency();

    @Message("must have UNTIL or COUNT, and not both")
    String countOrUntil();

    @Message("must end within a year of the first day")
    String withinAYear();

    @Message("must give at most 366 dates, all within a year of the first day")
    String tooMany();

    @Message("must be the value of an RRULE of RFC 5545, as FREQ=WEEKLY;BYDAY=TU")
    String notARule();

    @Message("must have no other parts than FREQ, INTERVAL, BYDAY, BYMONTHDAY, BYSETPOS, WKST, UNTIL and COUNT")
    String onlyDays();

    @Message("must have no numbers but whole ones from 1 to 366, such as INTERVAL=2")
    String numbers();

    @Message("must give at least one date")
    String noDate();

    @Message("must give the day of the start as its first date")
    String notTheFirst();

    @Message("must be at most {days} days from now")
    String startsWithin(int days);

    @Message("must have a day as UNTIL, as UNTIL=20270331")
    String untilADate();

    @Message("must be dates that the rule gives, and not all of them")
    String notOfTheRule();

    @Message("Not every date can be booked")
    String notWhole();

    @Message(
            "{#if wanted == refused}None of its {wanted} dates can be booked.{#else}{refused} of its {wanted} dates cannot be booked, and nothing was.{/if} Leave dates out, choose another space or time, or book each that can be.")
    String refusedOf(int refused, int wanted);

    @Message("The series has ended")
    String ended();

    @Message("Nothing more is booked by it. Make a new series if you still need one.")
    String makeANewOne();

    @Message("The clock skips that time on that day")
    String timeSkipped();

    @Message(
            "The clocks go forward on {day}, so that {start}–{end} does not exist as a whole. Choose another time if you need a place then.")
    String otherTimeThen(String day, String start, String end);

    @Message("Who made this series cannot book for you any more")
    String makerMayNot();

    @Message(
            "You are not of one team any more, or not of the organisation that they look after. Make a series of your own if you still come.")
    String makeYourOwn();

    @Message("Where the clocks go forward, a part of that day does not exist, and nothing can start or end in it.")
    String whyTimeSkipped();

    @Message("You asked for all dates or none, and a rule or another booking stands in the way of one of them.")
    String whySeriesNotWhole();

    @Message("Its last day has passed, or somebody ended it.")
    String whySeriesEnded();

    @Message("A series of somebody else's books for a person only as long as its maker could book for them.")
    String whyMakerMayNot();
}
