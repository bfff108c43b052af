package flexplek.place;

/** The realm's roles that matter here. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String FACILITY = "facility";
    public static final String BUILDING_ADMIN = "building-admin";
    public static final String ADMIN = "admin";

    /** Over every organisation and building; no realm but the local one hands it out. */
    public static final String PLATFORM_ADMIN = "platform-admin";

    public static final String INTEGRATION = "integration";

    private Roles() {}
}
