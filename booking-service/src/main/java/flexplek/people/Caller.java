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

    public boolean is(String role) {
        return roles.contains(role);
    }
}
