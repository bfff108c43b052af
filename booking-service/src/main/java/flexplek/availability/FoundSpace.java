package flexplek.availability;

import flexplek.platform.Wording;
import flexplek.space.SpaceKind;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A free space and where it is.
 *
 * @param here how many of those whom one wants to be near have a desk then in its neighbourhood; {@code onFloor} and
 *     {@code inBuilding} likewise, each with those of the one before
 * @param known whether it is in the building where the caller has or had their latest desk
 * @param usual why the caller may want this very space; null for one like any other
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
        boolean known,
        @Nullable Usual usual) {

    record Place(UUID id, String name) {}

    /** Why it stands where it does in the order. */
    Wording reason(Near near) {
        Wording nearby = nearby(near);
        if (usual == null) {
            return nearby == null
                    ? say(words -> known ? words.knownBuilding(building.name) : words.free(floor.name, building.name))
                    : nearby;
        }
        return nearby == null ? own(usual) : alsoOwn(usual, nearby);
    }

    /** Null where nobody is in the building whom one wants to be near. */
    private @Nullable Wording nearby(Near near) {
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
            case Near.Team _, Near.Person _, Near.Nobody _ -> null;
        };
    }

    private static Wording own(Usual usual) {
        return switch (usual) {
            case Usual.Favourite() -> say(AvailabilityWords::favourite);
            case Usual.Habit(int times) -> say(words -> words.habit(times));
            case Usual.LastTime() -> say(AvailabilityWords::lastTime);
        };
    }

    private static Wording alsoOwn(Usual usual, Wording nearby) {
        return Wording.of(AvailabilityWords.class, (words, tongue) -> {
            String first = tongue.say(nearby);
            return switch (usual) {
                case Usual.Favourite() -> words.alsoFavourite(first);
                case Usual.Habit(int times) -> words.alsoHabit(first, times);
                case Usual.LastTime() -> words.alsoLastTime(first);
            };
        });
    }

    private static Wording say(Function<AvailabilityWords, String> message) {
        return Wording.of(AvailabilityWords.class, message);
    }
}
