package flexplek.people;

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

    private Roles() {}
}
