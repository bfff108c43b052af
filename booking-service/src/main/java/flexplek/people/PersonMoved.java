package flexplek.people;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A known person is in another organisation than before (inside keys), in the transaction under way; whoever counts by the
 * rules of an organisation does so anew.
 */
public record PersonMoved(int person, int from, int to) {

    /** Empty of whoever stays, or was not known; {@code from} is null then. */
    static Optional<PersonMoved> of(int person, @Nullable Integer from, int to) {
        return from == null || from == to ? Optional.empty() : Optional.of(new PersonMoved(person, from, to));
    }
}
