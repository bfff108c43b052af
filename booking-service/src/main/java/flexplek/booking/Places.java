package flexplek.booking;

import flexplek.availability.AnyOf;
import flexplek.availability.LikelyBuilding;
import flexplek.claim.Ask;
import flexplek.people.Caller;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import flexplek.space.Visible;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Turns what a request names, a space or the place of "any that fits", into inside keys, as far as the caller may see it. */
@ApplicationScoped
public class Places {

    private final Visible visible;
    private final LikelyBuilding likelyBuilding;
    private final Cards cards;

    Places(Visible visible, LikelyBuilding likelyBuilding, Cards cards) {
        this.visible = visible;
        this.likelyBuilding = likelyBuilding;
        this.cards = cards;
    }

    SpaceCard named(Caller caller, UUID space) {
        return visible.spaceCard(caller, space);
    }

    public AnyOf anyOf(BookingRequest.@Nullable AnySpace any, Caller caller, Ask ask) {
        if (any == null) {
            throw Problems.badField("anyOf", Wording.of(BookingWords.class, BookingWords::anyOf));
        }
        if (any.buildingId() != null) {
            return anyOf(any, visible.buildingCard(caller, any.buildingId()).key(), null, null);
        }
        if (any.floorId() != null) {
            Cards.FloorKeys keys = visible.floorKeys(caller, any.floorId());
            return anyOf(any, keys.building(), keys.floor(), null);
        }
        // A transaction that ends here, so that no connection is kept while a space is claimed with another.
        return QuarkusTransaction.requiringNew().call(() -> looked(any, caller, ask));
    }

    /** Of a wish that was understood before, in a building (inside key). */
    public AnyOf again(BookingRequest.AnySpace any, int building) {
        UUID floor = any.floorId();
        UUID neighbourhood = any.neighbourhoodId();
        return anyOf(
                any,
                building,
                floor == null ? null : cards.floor(floor).orElseThrow().floor(),
                neighbourhood == null
                        ? null
                        : cards.neighbourhood(neighbourhood).orElseThrow().neighbourhood());
    }

    private AnyOf looked(BookingRequest.AnySpace any, Caller caller, Ask ask) {
        if (any.neighbourhoodId() == null) {
            return anyOf(any, likelyBuilding.of(ask), null, null);
        }
        Cards.NeighbourhoodKeys keys = visible.neighbourhoodKeys(caller, any.neighbourhoodId());
        return anyOf(any, keys.building(), keys.floor(), keys.neighbourhood());
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
