package flexplek.wording;

import java.util.Optional;
import java.util.UUID;

/** Gives the name of a person, or nothing when it is not known now. */
@FunctionalInterface
public interface Names {
    Optional<String> find(UUID person);
}
