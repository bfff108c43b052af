package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Concerns who waits, and has some time to accept. */
record BookingOffered(@JsonUnwrapped BookedPlace booking, UUID personId, UUID waitlistEntryId, Instant until)
        implements TellingEvent {

    BookingOffered {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(waitlistEntryId, "waitlistEntryId");
        requireNonNull(until, "until");
    }

    @Override
    public List<Told> tells() {
        return List.of(new Told(personId, new News.Offered(booking, waitlistEntryId, until)));
    }
}
