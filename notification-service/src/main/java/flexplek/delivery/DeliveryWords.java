package flexplek.delivery;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of deliveries that are asked for; the Dutch stands in {@code messages/delivery_nl.properties}. */
@MessageBundle(value = "delivery", locale = "en")
interface DeliveryWords {

    @Message("There is no such dead letter, or it is not yours to see.")
    String noDeadLetter();
}
