package flexplek.sensor;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of counts that sensors send; the Dutch stands in {@code messages/sensor_nl.properties}. */
@MessageBundle(value = "sensor", locale = "en")
interface SensorWords {

    @Message("must be a list of 1 to {most} counts")
    String counts(int most);

    @Message("This place is not known")
    String unknownPlace();

    @Message(
            "No building, floor, neighbourhood or space has this id, or your organisation does not manage its building. Nothing was taken in.")
    String nothingTaken();

    @Message("must be an object")
    String object();

    @Message("there is no place {placeId} that is yours to count for")
    String noPlace(String placeId);

    @Message("must be a text of 1 to {most} characters, one line without any that cannot be seen")
    String sensorId(int most);

    @Message("lies in the future")
    String future();

    @Message("lies too far in the past")
    String past();

    @Message("must be an instant such as 2026-11-24T09:05:00Z")
    String countedAt();

    @Message("must be a whole number from 0 to {most}")
    String people(int most);

    @Message("The counts could not be kept just now. Send them again: repeating them does no harm.")
    String notKept();

    @Message("The service is stopping. Send the counts again.")
    String stopping();

    @Message("The places are still being read; please try again.")
    String reading();

    @Message("The building, floor or neighbourhood is not known to the part that shows how full it is.")
    String whyUnknownPlace();
}
