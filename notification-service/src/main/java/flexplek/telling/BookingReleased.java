package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns the person unless it was their own act; a reason that is new to us still took their place. */
record BookingReleased(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        String reason,
        @Nullable UUID releasedBy) implements TellingEvent {

    BookingReleased {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(reason, "reason");
    }

    @Override
    public List<Told> tells() {
        return switch (reason) {
            case "LEFT_EARLY" ->
                releasedBy == null || releasedBy.equals(personId)
                        ? List.of()
                        : List.of(new Told(personId, new News.Cancelled(booking, releasedBy)));
            case "NO_SHOW" -> List.of(new Told(personId, new News.NoShow(booking)));
            case "NOT_USABLE" -> List.of(new Told(personId, new News.NotUsable(booking)));
            default -> List.of(new Told(personId, new News.Released(booking)));
        };
    }
}
