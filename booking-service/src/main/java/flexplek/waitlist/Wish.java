package flexplek.waitlist;

import flexplek.availability.AnyOf;
import flexplek.space.SpaceCard;
import flexplek.space.SpaceKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which space would do, by inside keys: a named one, or any of a kind in a building or part of it. */
record Wish(
        int building,
        @Nullable Integer floor,
        @Nullable Integer neighbourhood,
        @Nullable Integer space,
        SpaceKind kind,
        List<String> amenities,
        int people) {

    static Wish of(SpaceCard space) {
        return new Wish(space.building().key(), null, null, space.key(), space.kind(), List.of(), 1);
    }

    static Wish of(AnyOf any) {
        return new Wish(
                any.building(), any.floor(), any.neighbourhood(), null, any.kind(), any.amenities(), any.people());
    }
}
