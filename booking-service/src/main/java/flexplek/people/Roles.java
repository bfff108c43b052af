package flexplek.people;

import java.util.Collections;
import java.util.Set;

/** The realm's roles. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String FACILITY = "facility";
    public static final String BUILDING_ADMIN = "building-admin";
    public static final String ADMIN = "admin";

    /** Over every organisation and building; no realm but the local one hands it out. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    /** The service that tells people: it reads what it needs to know of a fact before it tells it. */
    public static final String NOTIFIER = "notifier";

    /** This service itself when it tries whether people can check in; it may do nothing else. */
    public static final String PROBER = "prober";

    /** Another system: it reads places, and is no person. */
    public static final String INTEGRATION = "integration";

    private static final Set<String> OF_PEOPLE = Set.of(EMPLOYEE, FACILITY, BUILDING_ADMIN, ADMIN, PLATFORM_ADMIN);

    /** Whether these are the roles of a system that looks at places, and of nobody. */
    public static boolean areOfAProgram(Set<String> roles) {
        return roles.contains(INTEGRATION) && Collections.disjoint(roles, OF_PEOPLE);
    }

    private Roles() {}
}
