package flexplek.meeting;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of attendees; the Dutch stands in {@code messages/meeting_nl.properties}. */
@MessageBundle(value = "meeting", locale = "en")
interface MeetingWords {

    @Message("must be somebody else: the booking is yours")
    String notYourself();

    @Message("{most} people are invited already")
    String tooMany(int most);

    @Message("Take somebody off the list who does not come; then this one can be invited.")
    String takeOneOff();

    @Message("As many people are invited as can be")
    String full();

    @Message("Whoever is invited gets a message of each change. A hundred can be invited to one room.")
    String whyTooManyAttendees();
}
