package flexplek.people;

import java.util.Set;
import java.util.UUID;

/**
 * Who calls: the person of the token, with the organisation, teams and roles it carries.
 *
 * @param key inside key of the person; {@code organisationKey} and {@code teamKeys} likewise
 */
public record Caller(
        int key, UUID personId, int organisationKey, String organisation, Set<Integer> teamKeys, Set<String> roles) {

    /** A system, which is no person, of no organisation and in no team: inside keys begin at 1. */
    static Caller program(Set<String> roles) {
        return new Caller(0, new UUID(0, 0), 0, "", Set.of(), roles);
    }

    public boolean is(String role) {
        return roles.contains(role);
    }

    public boolean isAdministrator() {
        return is(Roles.ADMIN) || is(Roles.PLATFORM_ADMIN);
    }

    /** Whether this is an administrator of the organisation (inside key) or of all of them. */
    public boolean administers(int organisationKey) {
        return is(Roles.PLATFORM_ADMIN) || (is(Roles.ADMIN) && this.organisationKey == organisationKey);
    }

    /** As {@link #administers(int)}, by the organisation's key. */
    public boolean administers(String organisation) {
        return is(Roles.PLATFORM_ADMIN) || (is(Roles.ADMIN) && this.organisation.equals(organisation));
    }

    /** Whether this is somebody who may look after buildings that the own organisation manages. */
    public boolean looksAfterBuildings() {
        return is(Roles.FACILITY) || is(Roles.BUILDING_ADMIN) || is(Roles.ADMIN);
    }
}
