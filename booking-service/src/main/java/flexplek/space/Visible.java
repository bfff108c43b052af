package flexplek.space;

import flexplek.people.Caller;
import flexplek.people.Roles;
import flexplek.people.SignedIn;
import flexplek.platform.Problems;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the caller may see of the portfolio: the buildings that the own organisation shares; an administrator sees all. */
@ApplicationScoped
public class Visible {

    private final SignedIn signedIn;
    private final Buildings buildings;
    private final Floors floors;
    private final Cards cards;

    Visible(SignedIn signedIn, Buildings buildings, Floors floors, Cards cards) {
        this.signedIn = signedIn;
        this.buildings = buildings;
        this.floors = floors;
        this.cards = cards;
    }

    public List<Building> buildings() {
        Caller caller = signedIn.caller();
        return caller.is(Roles.ADMIN) ? buildings.all() : buildings.sharedBy(caller.organisationKey());
    }

    /** How many days ahead the caller may book, by inside keys of buildings. */
    Map<Integer, Integer> daysAhead() {
        return buildings.daysAhead(signedIn.caller().organisationKey());
    }

    public Building building(UUID id) {
        return buildings.withId(id).filter(b -> sees(b.key())).orElseThrow(() -> Problems.notFound("building"));
    }

    public Floor floor(UUID id) {
        return floors.withId(id).filter(f -> sees(f.building())).orElseThrow(() -> Problems.notFound("floor"));
    }

    /** As {@link #building} and {@link #floor}, from what is remembered: inside keys are enough to book and to look. */
    public BuildingCard buildingCard(UUID id) {
        return cards.building(id).filter(b -> sees(b.key())).orElseThrow(() -> Problems.notFound("building"));
    }

    public Cards.FloorKeys floorKeys(UUID id) {
        return cards.floor(id).filter(f -> sees(f.building())).orElseThrow(() -> Problems.notFound("floor"));
    }

    public boolean sees(int building) {
        Caller caller = signedIn.caller();
        return caller.is(Roles.ADMIN) || cards.building(building).isSharedBy(caller.organisationKey());
    }
}
