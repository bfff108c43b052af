package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns whose booking it is, who is to answer. */
record ExchangeOffered(
        @JsonUnwrapped BookedPlace booking,
        UUID personId,
        UUID exchangeOfferId,
        UUID offeredBy,
        String offeredSpaceName)
        implements TellingEvent {

    ExchangeOffered {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(exchangeOfferId, "exchangeOfferId");
        requireNonNull(offeredBy, "offeredBy");
        requireNonNull(offeredSpaceName, "offeredSpaceName");
    }

    @Override
    public List<Told> tells() {
        return List.of(
                new Told(personId, new News.ExchangeOffered(booking, exchangeOfferId, offeredBy, offeredSpaceName)));
    }
}
