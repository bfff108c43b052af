package flexplek.api;

import java.util.Map;
import java.util.Set;

/** Which roles may do what. Messages are the reader's own, whatever the organisation. */
final class Access {

    static final Map<String, Set<String>> MAY = Map.of(
            "listMessages", Set.of("employee"),
            "readMessage", Set.of("employee"),
            "listDeadLetters", Set.of("platform-admin"),
            "replayDeadLetter", Set.of("platform-admin"));

    private Access() {}
}
