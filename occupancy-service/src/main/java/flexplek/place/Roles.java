package flexplek.place;

import java.util.Collections;
import java.util.Set;

/** The realm's roles that matter here. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String FACILITY = "facility";
    public static final String BUILDING_ADMIN = "building-admin";
    public static final String ADMIN = "admin";

    /** The team that clears a building when it must be: it must know where people are. */
    static final String EMERGENCY = "emergency";

    /** Over every organisation and building; no realm but the local one hands it out. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    /** Another system: it sends and reads counts, and is no person. */
    public static final String INTEGRATION = "integration";

    private static final Set<String> OF_PEOPLE =
            Set.of(EMPLOYEE, FACILITY, BUILDING_ADMIN, ADMIN, EMERGENCY, PLATFORM_ADMIN);

    /** Whether these are the roles of a system that looks at places, and of nobody. */
    static boolean areOfAProgram(Set<String> roles) {
        return roles.contains(INTEGRATION) && Collections.disjoint(roles, OF_PEOPLE);
    }

    private Roles() {}
}
