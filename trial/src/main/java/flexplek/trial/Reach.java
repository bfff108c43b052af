package flexplek.trial;

import java.util.Set;

/** Who is let in to an operation on something that is minbin's, or in a building that minbin manages. */
public interface Reach {

    /** Whether an employee with this role is, of an organisation that stands to it like this. */
    boolean lets(String role, Standing standing);

    /** It is about the one who asks. */
    static Reach anybody() {
        return (role, standing) -> true;
    }

    static Reach nobody() {
        return (role, standing) -> false;
    }

    /** Roles that look at all organisations alike. */
    static Reach anywhere(String role) {
        return (other, standing) -> other.equals(role);
    }

    /** Whoever the building is shared with. */
    static Reach sharers() {
        return (role, standing) -> standing != Standing.NEITHER;
    }

    /** The people of minbin, whatever their role. */
    static Reach own() {
        return (role, standing) -> standing == Standing.MANAGES;
    }

    /** Roles that are good for what the own organisation has and manages. */
    static Reach ownWith(String... roles) {
        return (role, standing) -> standing == Standing.MANAGES && Set.of(roles).contains(role);
    }

    /** Whether an answer is one to somebody who is let in: done, in the way of another, or asked of an older version. */
    static boolean isLetIn(int status) {
        return status < 300 || status == 409 || status == 412;
    }

    /** As this one, and the administrator of the platform everywhere. */
    default Reach andPlatform() {
        return (role, standing) -> role.equals("platform-admin") || lets(role, standing);
    }
}
