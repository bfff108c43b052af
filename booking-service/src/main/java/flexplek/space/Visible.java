package flexplek.space;

import flexplek.people.Caller;
import flexplek.people.Organisations;
import flexplek.people.Roles;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What a caller may see of the portfolio, and look after: the buildings that the own organisation shares, and those that it
 * manages for who looks after them. Roles are good for what the own organisation manages only. Systems look at all of them.
 */
@ApplicationScoped
public class Visible {

    private final Buildings buildings;
    private final Floors floors;
    private final Cards cards;
    private final PresentBuildings present;
    private final Expected expected;
    private final Organisations organisations;

    Visible(
            Buildings buildings,
            Floors floors,
            Cards cards,
            PresentBuildings present,
            Expected expected,
            Organisations organisations) {
        this.buildings = buildings;
        this.floors = floors;
        this.cards = cards;
        this.present = present;
        this.expected = expected;
        this.organisations = organisations;
    }

    public List<Building> buildings(Caller caller) {
        if (looksAtAll(caller)) {
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
        return Problems.seen(
                buildings.withId(id), b -> sees(caller, b.key()), Wording.of(SpaceWords.class, SpaceWords::noBuilding));
    }

    /** To look at only: also of a building that the own organisation does not use any more, with a booking that stands. */
    Building buildingToLookAt(Caller caller, UUID id) {
        return Problems.seen(
                buildings.withId(id),
                b -> mayLookAt(caller, b.key()),
                Wording.of(SpaceWords.class, SpaceWords::noBuilding));
    }

    Floor floorToLookAt(Caller caller, UUID id) {
        return Problems.seen(
                floors.withId(id),
                f -> mayLookAt(caller, f.building()),
                Wording.of(SpaceWords.class, SpaceWords::noFloor));
    }

    boolean mayLookAt(Caller caller, int building) {
        return looksAtAll(caller) || sees(caller, building) || expected.in(building, caller.key());
    }

    private static boolean looksAtAll(Caller caller) {
        return caller.is(Roles.PLATFORM_ADMIN) || Roles.areOfAProgram(caller.roles());
    }

    /** As {@link #building}, from what is remembered: inside keys are enough to book and to look. */
    public BuildingCard buildingCard(Caller caller, UUID id) {
        return Problems.seen(
                cards.building(id), b -> sees(caller, b.key()), Wording.of(SpaceWords.class, SpaceWords::noBuilding));
    }

    /** To look at only, of what there is and not of who is expected. */
    BuildingCard buildingCardToLookAt(Caller caller, UUID id) {
        return cards.building(id)
                .filter(b -> looksAtAll(caller) || sees(caller, b))
                .orElseThrow(() -> Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noBuilding)));
    }

    /** Those named, or all that the own organisation shares where none is, as they are now and in order of their names. */
    public List<BuildingCard> presentBuildings(Caller caller, Set<UUID> ids) {
        if (ids.isEmpty()) {
            return present.sharedBy(caller.organisationKey());
        }
        List<BuildingCard> found = present.withIds(ids);
        if (!found.stream().allMatch(b -> sees(caller, b))) {
            throw Problems.notTheirs(Wording.of(SpaceWords.class, SpaceWords::noBuilding));
        }
        if (found.size() < ids.size()) {
            throw Problems.notFound(Wording.of(SpaceWords.class, SpaceWords::noBuilding));
        }
        return found;
    }

    public SpaceCard spaceCard(Caller caller, UUID id) {
        return Problems.seen(
                cards.space(id), s -> sees(caller, s.building()), Wording.of(SpaceWords.class, SpaceWords::noSpace));
    }

    public Cards.FloorKeys floorKeys(Caller caller, UUID id) {
        return Problems.seen(
                cards.floor(id), f -> sees(caller, f.building()), Wording.of(SpaceWords.class, SpaceWords::noFloor));
    }

    public BuildingCard buildingOf(Cards.FloorKeys floor) {
        return cards.building(floor.building());
    }

    public Cards.NeighbourhoodKeys neighbourhoodKeys(Caller caller, UUID id) {
        return Problems.seen(
                cards.neighbourhood(id),
                n -> sees(caller, n.building()),
                Wording.of(SpaceWords.class, SpaceWords::noNeighbourhood));
    }

    public boolean sees(Caller caller, int building) {
        return sees(caller, cards.building(building));
    }

    private static boolean sees(Caller caller, BuildingCard building) {
        return caller.is(Roles.PLATFORM_ADMIN)
                || building.isSharedBy(caller.organisationKey())
                || (caller.looksAfterBuildings() && building.managedBy() == caller.organisationKey());
    }

    /**
     * As {@link #buildingCard}, for who manages it and for systems, which look at all of them. Who has the role of a system and is
     * a person follows what that person sees.
     */
    public BuildingCard buildingCardToFollow(Caller caller, UUID id) {
        if (Roles.areOfAProgram(caller.roles())) {
            return buildingCardToLookAt(caller, id);
        }
        BuildingCard building = buildingCard(caller, id);
        if (!caller.is(Roles.INTEGRATION)) {
            refuseUnlessManaged(caller, building.managedBy());
        }
        return building;
    }

    /** As {@link #building}, for an act of those who look after it, and locked for it. */
    public Building buildingToManage(Caller caller, UUID id) {
        Building building = building(caller, id);
        buildings.lock(building);
        refuseUnlessManaged(caller, building.managedBy());
        return building;
    }

    /** Whether roles of the caller are good for a building that an organisation (inside key) manages. */
    public static boolean manages(Caller caller, int managedBy) {
        return caller.is(Roles.PLATFORM_ADMIN) || managedBy == caller.organisationKey();
    }

    /** Whether the caller looks after a building that an organisation (inside key) manages. */
    public static boolean looksAfter(Caller caller, int managedBy) {
        return (caller.looksAfterBuildings() || caller.is(Roles.PLATFORM_ADMIN)) && manages(caller, managedBy);
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
