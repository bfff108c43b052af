package flexplek.trial;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;

/** How the organisation of who asks stands to a building and to what is minbin's: it manages both, shares the building, or neither. */
public enum Standing {
    MANAGES("minbin"),
    SHARES("minwater"),
    NEITHER("minlab");

    /** Beside the employee's, as people have them. */
    private static final List<String> ROLES = List.of(
            "employee",
            "facility",
            "emergency",
            "building-admin",
            "admin",
            "platform-admin",
            "integration",
            "notifier");

    private final String organisation;

    Standing(String organisation) {
        this.organisation = organisation;
    }

    /** Somebody of an organisation of this standing, with this role. */
    public record Somebody(String role, Standing standing) {

        public RequestSpecification asks() {
            return standing.as(role);
        }
    }

    /** Each role in each organisation. */
    public static List<Somebody> everybody() {
        return ROLES.stream()
                .flatMap(role -> Stream.of(values()).map(standing -> new Somebody(role, standing)))
                .toList();
    }

    /** A request of an employee who has this role as well. */
    public RequestSpecification as(String role) {
        return Callers.withRoles(organisation, roles(role));
    }

    public String token(String role) {
        return Callers.token(organisation, roles(role));
    }

    private static List<String> roles(String role) {
        return role.equals("employee") ? List.of(role) : List.of("employee", role);
    }
}
