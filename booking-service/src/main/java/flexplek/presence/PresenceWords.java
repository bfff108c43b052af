package flexplek.presence;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the days that are looked at; the Dutch stands in {@code messages/presence_nl.properties}. */
@MessageBundle(value = "presence", locale = "en")
interface PresenceWords {

    @Message("must be a day from {daysBack} days ago on, before the year 2101")
    String from(int daysBack);

    @Message("must not be before from, and at most {most} days are shown")
    String to(int most);
}
