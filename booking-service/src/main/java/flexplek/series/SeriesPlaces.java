package flexplek.series;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import flexplek.booking.BookingRequest;
import flexplek.booking.Places;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** Keeps what is to fit as it was asked for, and finds the place of it again. */
@ApplicationScoped
class SeriesPlaces {

    private final Places places;
    private final Cards cards;
    private final ObjectMapper json;

    SeriesPlaces(Places places, Cards cards, ObjectMapper json) {
        this.places = places;
        this.cards = cards;
        this.json = json;
    }

    String written(BookingRequest.AnySpace any) {
        try {
            return json.writeValueAsString(any);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    BookingRequest.@Nullable AnySpace read(@Nullable String written) {
        try {
            return written == null ? null : json.readValue(written, BookingRequest.AnySpace.class);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** {@code home}: the space that it had last. */
    BookDates.Place of(BookingSeries series, @Nullable SpaceCard home) {
        BookingRequest.AnySpace any = read(series.anyOf());
        return new BookDates.Place(
                cards.building(series.building()), any == null ? null : places.again(any, series.building()), home);
    }
}
