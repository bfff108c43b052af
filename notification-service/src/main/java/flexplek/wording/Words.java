package flexplek.wording;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Every sentence that people read; the sentences stand in {@code messages/words_nl} and {@code words_en}. */
@MessageBundle(value = "words", locale = "en")
interface Words {

    @Message
    String somebody();

    @Message
    String you();

    @Message
    String untoldTitle();

    @Message
    String untoldText();

    @Message
    String madeForYouTitle(String who, String kind);

    @Message
    String madeForYouText(String who, String kind, String space, String building, String when);

    @Message
    String madeForYouNext();

    @Message
    String changedTitle(String kind, String date, String who);

    @Message
    String changedText(String kind, String space, String building, String when, String spaceBefore, String whenBefore);

    @Message
    String changedNext();

    @Message
    String freeAgainTitle(String kind, String date);

    @Message
    String noShowText(String kind, String space, String building, String when);

    @Message
    String noShowNext();

    @Message
    String releasedText(String kind, String space, String building, String when);

    @Message
    String releasedNext();

    @Message
    String notUsableTitle(String kind, String date);

    @Message
    String notUsableText(String kind, String space, String building, String when);

    @Message
    String bookingCancelledTitle(String kind, String date, String who);

    @Message
    String bookingCancelledText(String who, String kind, String space, String building, String when);

    @Message
    String bookingCancelledNext();

    @Message
    String affectedTitle(String kind, String date, String reason, boolean part);

    @Message
    String affectedText(String kind, String space, String building, String when, String reason, String lost);

    @Message
    String affectedNext(boolean back);

    @Message
    String reason();

    @Message
    String meetingTitle(String change, String date, String who);

    @Message
    String meetingText(String change, String who, String space, String building, String when);

    @Message
    String meetingBefore(String spaceBefore, String whenBefore);

    @Message
    String meetingNext(String change);

    @Message
    String title();

    @Message
    String openToday();

    @Message
    String seriesRefusedTitle(int dates, String date);

    @Message
    String seriesRefusedText(String building, String dates);

    @Message
    String seriesRefusedNext();

    @Message
    String seriesAskedTitle();

    @Message
    String seriesAskedText(String building, String by);

    @Message
    String seriesAskedNext();

    @Message(
            "{#if done == 'made'}{who} made a series of bookings for you{#else}{who} {done} your series of bookings{/if}")
    String seriesChangedTitle(String who, String done);

    @Message(
            "{#if done == 'made'}A series of bookings in {building} stands for you from {date} on.{#else if done == 'ended'}Your series of bookings in {building} ends: from {date} on nothing more is booked by it.{#else}Your series of bookings in {building} has other times or another space from {date} on.{/if}")
    String seriesChangedText(String building, String date, String done);

    @Message(
            "{#if done == 'ended'}Do you still come? Make a series of your own.{#else}Your series says what becomes of each date.{/if}")
    String seriesChangedNext(String done);

    @Message
    String seriesEndedTitle();

    @Message
    String seriesEndedText(String building);

    @Message
    String seriesEndedNext();

    @Message
    String openSeries();

    @Message
    String offeredTitle(String kind, String date);

    @Message
    String offeredText(String kind, String space, String building, String when, String until);

    @Message
    String offeredNext();

    @Message
    String exchangeOfferedTitle(String kind, String date, String who);

    @Message
    String exchangeOfferedText(String kind, String space, String building, String when, String offered, String who);

    @Message
    String exchangeOfferedNext();

    @Message
    String exchangeAgreedTitle(String kind, String date, String who);

    @Message
    String exchangeAgreedText(String kind, String space, String building, String when, String spaceBefore, String who);

    @Message
    String exchangeAgreedNext();

    @Message
    String answerExchange();

    @Message
    String offerLapsedTitle(String kind, String date);

    @Message
    String offerLapsedText(String kind, String space, String building, String when);

    @Message
    String offerLapsedNext();

    @Message
    String waitedForTitle(String kind, String date);

    @Message
    String waitedForText(String kind, String space, String building, String when);

    @Message
    String waitedForNext();

    @Message
    String heldUntil();

    @Message
    String openWaitlist();

    @Message
    String faultSolvedTitle(String space);

    @Message
    String faultSolvedText(String kind, String space, String building);

    @Message
    String faultSolvedNext();

    @Message
    String faultDeclinedTitle(String space);

    @Message
    String faultDeclinedText(String kind, String space, String building);

    @Message
    String faultDeclinedNext();

    @Message
    String faultAnswer();

    @Message
    String openFaults();

    @Message
    String guestArrivedTitle();

    @Message
    String guestArrivedText(String building, String when);

    @Message
    String guestArrivedNext();

    @Message
    String guestNotArrivedTitle();

    @Message
    String guestNotArrivedText(String building, String when);

    @Message
    String guestNotArrivedNext();

    @Message
    String guest();

    @Message
    String openGuests();

    @Message
    String proposedTitle(String team);

    @Message
    String proposedText(String who, String team, String building, String dates);

    @Message
    String proposedNext();

    @Message
    String agreedTitle(String team, String date);

    @Message
    String agreedText(String team, String building, String date, String space);

    @Message
    String agreedNext(boolean comes);

    @Message
    String cancelledTitle(String team);

    @Message
    String cancelledText(String who, String team, String building, String date);

    @Message
    String cancelledNext(boolean dated);

    @Message
    String openBooking();

    @Message
    String openBuilding();

    @Message
    String openTeamDay();

    @Message
    String answer();

    @Message
    String where();

    @Message
    String place();

    @Message
    String when();

    @Message
    String purpose();

    @Message
    String team();

    @Message
    String candidateDates();

    @Message
    String footer();

    @Message
    String greeting(String name);
}
