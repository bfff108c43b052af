package flexplek.people;

/** The realm's roles. */
public final class Roles {

    public static final String EMPLOYEE = "employee";
    public static final String FACILITY = "facility";
    public static final String BUILDING_ADMIN = "building-admin";
    public static final String ADMIN = "admin";

    private Roles() {}
}
