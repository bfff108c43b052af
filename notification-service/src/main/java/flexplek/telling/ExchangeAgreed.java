package flexplek.telling;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import java.util.List;
import java.util.UUID;

/** Concerns whoever had offered it, whose booking it is. */
record ExchangeAgreed(@JsonUnwrapped BookedPlace booking, UUID personId, News.Before before, UUID agreedBy)
        implements TellingEvent {

    ExchangeAgreed {
        requireNonNull(booking, "booking");
        requireNonNull(personId, "personId");
        requireNonNull(before, "before");
        requireNonNull(agreedBy, "agreedBy");
    }

    @Override
    public List<Told> tells() {
        return List.of(new Told(personId, new News.ExchangeAgreed(booking, before, agreedBy)));
    }
}
