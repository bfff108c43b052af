package flexplek.api;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which roles may do what. Messages are the reader's own, whatever the organisation. */
final class Access {

    static final List<String> ROLES =
            List.of("employee", "facility", "emergency", "building-admin", "admin", "integration");

    static final Map<String, Set<String>> MAY = Map.of(
            "listMessages", Set.of("employee"),
            "readMessage", Set.of("employee"),
            "listDeadLetters", Set.of("admin"),
            "replayDeadLetter", Set.of("admin"));

    private Access() {}

    static boolean may(String operation, String role) {
        return requireNonNull(MAY.get(operation), operation).contains(role);
    }
}
