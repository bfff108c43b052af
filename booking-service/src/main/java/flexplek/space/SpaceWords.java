package flexplek.space;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What is said of buildings and what is in them; the Dutch stands in {@code messages/space_nl.properties}. */
@MessageBundle(value = "space", locale = "en")
public interface SpaceWords {

    @Message("There is no such building, or it is not yours to see.")
    String noBuilding();

    @Message("There is no such floor, or it is not yours to see.")
    String noFloor();

    @Message("There is no such neighbourhood, or it is not yours to see.")
    String noNeighbourhood();

    @Message("There is no such neighbourhood in this building, or it is not yours to see.")
    String noNeighbourhoodHere();

    @Message("There is no such space, or it is not yours to see.")
    String noSpace();

    @Message("Your organisation does not manage this building")
    String managedByOthers();

    @Message(
            "{organisation} manages this building: only its facility staff and administrators can change it. Ask them.")
    String managedBy(String organisation);

    @Message(
            "One organisation manages each building, also one that is shared. Its facility staff and administrators look after it.")
    String whyManagedByOthers();
}
