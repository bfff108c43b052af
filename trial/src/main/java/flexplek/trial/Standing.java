package flexplek.trial;

import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

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

    /** Each operation, with each role of each organisation. */
    public static Stream<Arguments> cells(List<String> operations) {
        return operations.stream()
                .flatMap(operation -> ROLES.stream()
                        .flatMap(role -> Stream.of(values()).map(standing -> Arguments.of(operation, role, standing))));
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
