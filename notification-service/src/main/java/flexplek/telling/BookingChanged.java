package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns the person unless it was their own act; a series tells of its own. */
record BookingChanged(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        News.Before before,
        UUID changedBy,
        @Nullable String toldBy) implements TellingEvent {

    BookingChanged {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(before, "before");
        requireNonNull(changedBy, "changedBy");
    }

    @Override
    public List<Told> tells() {
        return changedBy.equals(personId) || "SERIES".equals(toldBy)
                ? List.of()
                : List.of(new Told(personId, new News.Changed(booking, before, changedBy)));
    }
}
