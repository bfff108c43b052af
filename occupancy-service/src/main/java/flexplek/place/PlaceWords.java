package flexplek.place;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of places that cannot be shown; the Dutch stands in {@code messages/place_nl.properties}. */
@MessageBundle(value = "place", locale = "en")
public interface PlaceWords {

    @Message("There is no such building, or it is not yours to see.")
    String noBuilding();

    @Message("There is no such floor, or it is not yours to see.")
    String noFloor();

    @Message("Your organisation does not manage this building")
    String managedByOthers();

    @Message(
            "Only facility staff and administrators of the organisation that manages this building see it space by space.")
    String spaceBySpace();

    @Message(
            "The token names no organisation, so nothing can be shown. The realm must put the person's organisation into the claim organisation.")
    String noOrganisation();

    @Message(
            "One organisation manages each building, also one that is shared. Its facility staff and administrators look after it.")
    String whyManagedByOthers();
}
