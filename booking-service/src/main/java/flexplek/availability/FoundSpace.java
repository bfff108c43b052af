package flexplek.availability;

import flexplek.platform.Wording;
import flexplek.space.SpaceKind;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/**
 * A free space and where it is.
 *
 * @param here how many of those whom one wants to be near have a desk then in its neighbourhood; {@code onFloor} and
 *     {@code inBuilding} likewise, each with those of the one before
 * @param known whether it is in the building where the caller has or had their latest desk
 */
record FoundSpace(
        UUID id,
        String code,
        String name,
        SpaceKind kind,
        int capacity,
        List<String> amenities,
        Place building,
        Place floor,
        int level,
        Place neighbourhood,
        String zone,
        int here,
        int onFloor,
        int inBuilding,
        boolean known) {

    record Place(UUID id, String name) {}

    /** Why it stands where it does in the order. */
    Wording reason(Near near) {
        return switch (near) {
            case Near.Team _ when here > 0 -> say(words -> words.teamHere(here, neighbourhood.name, onFloor));
            case Near.Team _ when onFloor > 0 -> say(words -> words.teamOn(onFloor, floor.name));
            case Near.Team _ when inBuilding > 0 -> say(words -> words.teamIn(inBuilding, building.name));
            case Near.Person(var colleague)
            when here > 0 -> say(words -> words.personIn(colleague.displayName(), neighbourhood.name));
            case Near.Person(var colleague)
            when onFloor > 0 -> say(words -> words.personOn(colleague.displayName(), floor.name));
            case Near.Person(var colleague)
            when inBuilding > 0 -> say(words -> words.personIn(colleague.displayName(), building.name));
            case Near.Team _, Near.Person _, Near.Nobody _ ->
                say(words -> known ? words.knownBuilding(building.name) : words.free(floor.name, building.name));
        };
    }

    private static Wording say(Function<AvailabilityWords, String> message) {
        return Wording.of(AvailabilityWords.class, message);
    }
}
