package flexplek.booking;

import flexplek.platform.Problems;
import flexplek.space.Cards;
import flexplek.space.Floor;
import flexplek.space.Floors;
import flexplek.space.Neighbourhood;
import flexplek.space.Neighbourhoods;
import flexplek.space.Visible;
import jakarta.enterprise.context.ApplicationScoped;
import org.jspecify.annotations.Nullable;

/** Turns the place of "any that fits" into inside keys, as far as the caller may see it. */
@ApplicationScoped
class Places {

    private final Visible visible;
    private final Floors floors;
    private final Neighbourhoods neighbourhoods;
    private final LikelyBuilding likelyBuilding;

    Places(Visible visible, Floors floors, Neighbourhoods neighbourhoods, LikelyBuilding likelyBuilding) {
        this.visible = visible;
        this.floors = floors;
        this.neighbourhoods = neighbourhoods;
        this.likelyBuilding = likelyBuilding;
    }

    AnyOf anyOf(BookingRequest.@Nullable AnySpace any, BookSpace.Ask ask) {
        if (any == null) {
            throw Problems.badField("anyOf", "must be given");
        }
        if (any.namesNoPlace()) {
            return anyOf(any, likelyBuilding.of(ask), null, null);
        }
        if (any.buildingId() != null) {
            return anyOf(any, visible.buildingCard(any.buildingId()).key(), null, null);
        }
        if (any.floorId() != null) {
            Cards.FloorKeys keys = visible.floorKeys(any.floorId());
            return anyOf(any, keys.building(), keys.floor(), null);
        }
        Neighbourhood neighbourhood = any.neighbourhoodId() == null
                ? null
                : neighbourhoods.withId(any.neighbourhoodId()).orElse(null);
        Floor floor = neighbourhood == null ? null : floors.findById(neighbourhood.floor());
        if (neighbourhood == null || floor == null || !visible.sees(floor.building())) {
            throw Problems.notFound("neighbourhood");
        }
        return anyOf(any, floor.building(), floor.key(), neighbourhood.key());
    }

    private static AnyOf anyOf(
            BookingRequest.AnySpace any, int building, @Nullable Integer floor, @Nullable Integer neighbourhood) {
        return new AnyOf(
                building,
                floor,
                neighbourhood,
                any.kindOrDesk(),
                any.amenitiesOrNone(),
                any.people() == null ? 1 : any.people(),
                Boolean.TRUE.equals(any.nearTeam()));
    }
}
