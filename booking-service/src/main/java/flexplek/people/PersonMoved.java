package flexplek.people;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A known person is in another organisation than before (inside keys), in the transaction under way: whoever counts by the
 * rules of an organisation does so anew, and what the person booked may be for others now. {@code by}: who brought that in, the
 * person where their token says it.
 */
public record PersonMoved(int person, int from, int to, UUID by) {

    /** Empty of whoever stays, or was not known; {@code from} is null then. */
    static Optional<PersonMoved> of(int person, @Nullable Integer from, int to, UUID by) {
        return from == null || from == to ? Optional.empty() : Optional.of(new PersonMoved(person, from, to, by));
    }
}
