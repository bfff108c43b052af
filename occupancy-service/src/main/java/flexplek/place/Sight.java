package flexplek.place;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.platform.caller.CallerToken;
import java.util.Set;

/**
 * How far a caller sees: the buildings that the own organisation shares, and those that it manages for who looks after them.
 *
 * @param all of an administrator of the platform, and of a system that reads counts
 * @param looksAfter whether the caller's roles are those of who looks after buildings
 * @param emergency whether the caller is of the emergency team
 */
public record Sight(boolean all, boolean looksAfter, boolean emergency, String organisation) {

    /** How much of one building a caller sees. */
    public record Extent(boolean reaches, boolean seesWhole, boolean manages) {}

    private static final Sight OF_ALL = new Sight(true, true, true, "");

    private static final Set<String> LOOKING_AFTER = Set.of(Roles.FACILITY, Roles.BUILDING_ADMIN, Roles.ADMIN);

    /** Refuses a caller of whom no token tells the organisation: what is not known is not none. */
    public static Sight of(CallerToken caller) {
        if (caller.roles().contains(Roles.PLATFORM_ADMIN)) {
            return OF_ALL;
        }
        if (caller.organisation() == null) {
            throw Problems.forbidden(Wording.of(PlaceWords.class, PlaceWords::noOrganisation));
        }
        boolean looksAfter = LOOKING_AFTER.stream().anyMatch(caller.roles()::contains);
        return new Sight(false, looksAfter, caller.roles().contains(Roles.EMERGENCY), caller.organisation());
    }

    /** As {@link #of}, of whole places alone, not of spaces: other systems read those counts of every building. */
    public static Sight ofPlaces(CallerToken caller) {
        return Roles.areOfAProgram(caller.roles()) ? OF_ALL : of(caller);
    }

    public boolean reaches(Building building) {
        return all || building.organisations().contains(organisation) || manages(building);
    }

    /** Whether the caller looks after the building. */
    public boolean manages(Building building) {
        return all || (looksAfter && building.isManagedBy(organisation));
    }

    /**
     * Whether all is told that is counted there now: to who looks after the building, and to the emergency team of an
     * organisation that shares it. Others are told of the spaces that they may book, and of no people (docs/privacy/counts.md).
     */
    public boolean seesWhole(Building building) {
        return manages(building) || (emergency && building.organisations().contains(organisation));
    }

    public Extent of(Building building) {
        return new Extent(reaches(building), seesWhole(building), manages(building));
    }

    /** Refuses who does not look after the building; {@code who} says who does. */
    public void checkManages(Building building, Wording who) {
        if (!manages(building)) {
            throw Problems.of(403, "managed-by-others", Wording.of(PlaceWords.class, PlaceWords::managedByOthers), who)
                    .with("managedBy", building.managedBy())
                    .build();
        }
    }
}
