package flexplek.screen;

import flexplek.place.Building;
import flexplek.platform.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** How far the caller sees: the buildings that the own organisation shares; an administrator sees all. */
@Singleton
class Sight {

    private final JsonWebToken token;
    private final SecurityIdentity caller;

    Sight(JsonWebToken token, SecurityIdentity caller) {
        this.token = token;
        this.caller = caller;
    }

    boolean reaches(Building building) {
        return ofCaller().reaches(building);
    }

    /** The same, to be asked after the request is over. */
    Reach ofCaller() {
        return new Reach(caller.hasRole(Roles.ADMIN), token.getClaim("organisation"));
    }

    record Reach(boolean all, @Nullable String organisation) {
        boolean reaches(Building building) {
            return all || (organisation != null && building.organisations().contains(organisation));
        }
    }
}
