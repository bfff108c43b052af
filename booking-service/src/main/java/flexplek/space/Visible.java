package flexplek.space;

import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.Roles;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What a caller may see of the portfolio, and look after: the buildings that the own organisation shares, and those that it
 * manages for who looks after them. Roles are good for what the own organisation manages only.
 */
@ApplicationScoped
public class Visible {

    private final Buildings buildings;
    private final Floors floors;
    private final Cards cards;
    private final Expected expected;
    private final Organisations organisations;

    Visible(Buildings buildings, Floors floors, Cards cards, Expected expected, Organisations organisations) {
        this.buildings = buildings;
        this.floors = floors;
        this.cards = cards;
        this.expected = expected;
        this.organisations = organisations;
    }

    public List<Building> buildings(Caller caller) {
        if (caller.is(Roles.PLATFORM_ADMIN)) {
            return buildings.all();
        }
        return caller.looksAfterBuildings()
                ? buildings.sharedOrManagedBy(caller.organisationKey())
                : buildings.sharedBy(caller.organisationKey());
    }

    /** How many days ahead the caller may book, by inside keys of buildings. */
    Map<Integer, Integer> daysAhead(Caller caller) {
        return buildings.daysAhead(caller.organisationKey());
    }

    public Building building(Caller caller, UUID id) {
        return buildings
                .withId(id)
                .filter(b -> sees(caller, b.key()))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noBuilding)));
    }

    /** To look at only: also of a building that the own organisation does not use any more, with a booking that stands. */
    Building buildingToLookAt(Caller caller, UUID id) {
        return buildings
                .withId(id)
                .filter(b -> mayLookAt(caller, b.key()))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noBuilding)));
    }

    Floor floorToLookAt(Caller caller, UUID id) {
        return floors.withId(id)
                .filter(f -> mayLookAt(caller, f.building()))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noFloor)));
    }

    boolean mayLookAt(Caller caller, int building) {
        return sees(caller, building) || expected.in(building, caller.key());
    }

    /** As {@link #building}, from what is remembered: inside keys are enough to book and to look. */
    public BuildingCard buildingCard(Caller caller, UUID id) {
        return cards.building(id)
                .filter(b -> sees(caller, b.key()))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noBuilding)));
    }

    public SpaceCard spaceCard(Caller caller, UUID id) {
        return cards.space(id)
                .filter(s -> sees(caller, s.building()))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noSpace)));
    }

    public Cards.FloorKeys floorKeys(Caller caller, UUID id) {
        return cards.floor(id)
                .filter(f -> sees(caller, f.building()))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noFloor)));
    }

    public boolean sees(Caller caller, int building) {
        return sees(caller, cards.building(building));
    }

    private static boolean sees(Caller caller, BuildingCard building) {
        return caller.is(Roles.PLATFORM_ADMIN)
                || building.isSharedBy(caller.organisationKey())
                || (caller.looksAfterBuildings() && building.managedBy() == caller.organisationKey());
    }

    /** As {@link #building}, for an act of those who look after it. */
    public Building buildingToManage(Caller caller, UUID id) {
        Building building = building(caller, id);
        refuseUnlessManaged(caller, building.managedBy());
        return building;
    }

    /** Whether roles of the caller are good for a building that an organisation (inside key) manages. */
    public static boolean manages(Caller caller, int managedBy) {
        return caller.is(Roles.PLATFORM_ADMIN) || managedBy == caller.organisationKey();
    }

    /** Refuses whose organisation does not manage a building that is managed by another one (inside key). */
    public void refuseUnlessManaged(Caller caller, int managedBy) {
        if (manages(caller, managedBy)) {
            return;
        }
        String name = organisations.name(managedBy);
        throw Problems.of(
                        403,
                        "managed-by-others",
                        Wording.of(SpaceWords.class, SpaceWords::managedByOthers),
                        Wording.of(SpaceWords.class, words -> words.managedBy(name)))
                .with("managedBy", organisations.key(managedBy))
                .build();
    }
}
