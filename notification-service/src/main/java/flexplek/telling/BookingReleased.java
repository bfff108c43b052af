package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns the person when nobody checked in. */
record BookingReleased(@JsonUnwrapped BookedPlace booking, UUID personId, String reason) implements TellingEvent {

    BookingReleased {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(reason, "reason");
    }

    @Override
    public List<Told> tells() {
        return reason.equals("NO_SHOW") ? List.of(new Told(personId, new News.NoShow(booking), true)) : List.of();
    }
}
