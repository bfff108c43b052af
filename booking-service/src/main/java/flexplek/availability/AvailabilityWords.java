package flexplek.availability;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of the days and times that are looked at; the Dutch stands in {@code messages/availability_nl.properties}. */
@MessageBundle(value = "availability", locale = "en")
interface AvailabilityWords {

    @Message("must be a time that the building's clock shows on that day with that offset")
    String shownThen();

    @Message("must be later than from")
    String laterThanFrom();

    @Message("must be a day from from on, at most {most} days later")
    String days(int most);
}
