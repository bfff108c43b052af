package flexplek.platform;

/** The realm's roles that matter here. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String FACILITY = "facility";
    public static final String BUILDING_ADMIN = "building-admin";
    public static final String ADMIN = "admin";
    public static final String INTEGRATION = "integration";

    private Roles() {}
}
