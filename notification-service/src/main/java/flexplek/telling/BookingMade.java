package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Concerns a person when somebody else booked for them; a team day and a series tell of their own places. */
record BookingMade(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        UUID madeBy,
        @Nullable UUID teamDayId,
        @Nullable String toldBy)
        implements TellingEvent {

    BookingMade {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(madeBy, "madeBy");
    }

    @Override
    public List<Told> tells() {
        return madeBy.equals(personId) || teamDayId != null || "SERIES".equals(toldBy)
                ? List.of()
                : List.of(new Told(personId, new News.MadeForYou(booking, madeBy)));
    }
}
