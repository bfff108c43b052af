package flexplek.availability;

import flexplek.space.SpaceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Any space that fits: within a building (inside key) and, if given, a floor or neighbourhood of it; {@code people} is how many
 * it must hold; {@code nearTeam}: rather where team mates sit that day.
 */
public record AnyOf(
        int building,
        @Nullable Integer floor,
        @Nullable Integer neighbourhood,
        SpaceKind kind,
        List<String> amenities,
        int people,
        boolean nearTeam) {}
