package flexplek.place;

import flexplek.platform.Roles;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/** How far the caller sees: the buildings that the own organisation shares; an administrator sees all. */
@Singleton
public class Sight {

    private final JsonWebToken token;
    private final SecurityIdentity caller;

    Sight(JsonWebToken token, SecurityIdentity caller) {
        this.token = token;
        this.caller = caller;
    }

    public boolean reaches(Building building) {
        return ofCaller().reaches(building);
    }

    /** The same, to be asked after the request is over. */
    public Reach ofCaller() {
        return new Reach(caller.hasRole(Roles.ADMIN), token.getClaim("organisation"));
    }

    public record Reach(boolean all, @Nullable String organisation) {
        public boolean reaches(Building building) {
            return all || (organisation != null && building.organisations().contains(organisation));
        }
    }
}
