package flexplek.message;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of messages that are asked for; the Dutch stands in {@code messages/inbox_nl.properties}. */
@MessageBundle(value = "inbox", locale = "en")
interface InboxWords {

    @Message("There is no such message, or it is not yours to see.")
    String noMessage();

    @Message("must be a time zone by its IANA name, such as Europe/Amsterdam")
    String zone();
}
