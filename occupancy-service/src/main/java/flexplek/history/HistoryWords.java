package flexplek.history;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of history that cannot be shown; the Dutch stands in {@code messages/history_nl.properties}. */
@MessageBundle(value = "history", locale = "en")
interface HistoryWords {

    @Message("There is no such building, floor or neighbourhood, or it is not yours to see.")
    String noPlace();

    @Message(
            "Only facility staff and administrators of the organisation that manages this building see how full it was.")
    String lookingBack();

    @Message("must not be before from, and at most {most} days are shown")
    String days(int most);

    @Message("must be a kind of space, such as DESK or ROOM")
    String kind();

    @Message("must be day, hour or weekdayHour")
    String groupBy();

    @Message("The places are still being read; please try again.")
    String reading();
}
