package flexplek.space;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the rules and the events ask about a space; {@code heldFor} is the inside key of the only organisation, if any. */
public record SpaceCard(
        int key,
        UUID id,
        String name,
        SpaceKind kind,
        BuildingCard building,
        int floorKey,
        UUID floorId,
        int neighbourhoodKey,
        UUID neighbourhoodId,
        @Nullable Integer heldFor,
        double x,
        double y) {

    /** The same as what it was booked as; it may have become another kind since. */
    public SpaceCard as(SpaceKind booked) {
        return kind == booked
                ? this
                : new SpaceCard(
                        key,
                        id,
                        name,
                        booked,
                        building,
                        floorKey,
                        floorId,
                        neighbourhoodKey,
                        neighbourhoodId,
                        heldFor,
                        x,
                        y);
    }

    public boolean isOpenTo(int organisation) {
        return building.isSharedBy(organisation) && (heldFor == null || heldFor == organisation);
    }
}
