package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns the person when somebody else did it; a team day that is called off and a series tell so themselves. */
record BookingCancelled(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        UUID cancelledBy,
        @Nullable String reason,
        @Nullable String toldBy)
        implements TellingEvent {

    BookingCancelled {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(cancelledBy, "cancelledBy");
    }

    @Override
    public List<Told> tells() {
        return cancelledBy.equals(personId) || "TEAM_DAY_CANCELLED".equals(reason) || "SERIES".equals(toldBy)
                ? List.of()
                : List.of(new Told(personId, new News.Cancelled(booking, cancelledBy)));
    }
}
