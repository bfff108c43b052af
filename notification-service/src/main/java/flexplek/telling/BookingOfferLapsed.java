package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns who waited, and waits no longer. */
record BookingOfferLapsed(@JsonUnwrapped BookedPlace booking, UUID personId) implements TellingEvent {

    BookingOfferLapsed {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
    }

    @Override
    public List<Told> tells() {
        return List.of(new Told(personId, new News.OfferLapsed(booking)));
    }
}
