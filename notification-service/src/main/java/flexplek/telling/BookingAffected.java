package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Concerns the person unless it was their own act, whatever the reason is called; that they are of another organisation by now
 * their sign-in may have said, and is none.
 */
record BookingAffected(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        String reason,
        @Nullable List<News.Time> lost,
        UUID changedBy)
        implements TellingEvent {

    private static final Set<String> OF_OTHERS = Set.of("NOT_SHARED", "HELD_FOR_OTHERS");

    BookingAffected {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(reason, "reason");
        requireNonNull(changedBy, "changedBy");
    }

    @Override
    public List<Told> tells() {
        return changedBy.equals(personId) && !OF_OTHERS.contains(reason)
                ? List.of()
                : List.of(new Told(
                        personId, new News.Affected(booking, reason, lost == null ? List.of() : lost, changedBy)));
    }
}
