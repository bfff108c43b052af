package flexplek.series;

import static java.util.Objects.requireNonNull;

import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import flexplek.platform.Tongue;
import flexplek.space.BuildingCard;
import flexplek.space.Cards;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Shows series to callers. */
@ApplicationScoped
class SeriesViews {

    private final AllSeries allSeries;
    private final SeriesDates dates;
    private final People people;
    private final Cards cards;
    private final SeriesPlaces places;

    SeriesViews(AllSeries allSeries, SeriesDates dates, People people, Cards cards, SeriesPlaces places) {
        this.allSeries = allSeries;
        this.dates = dates;
        this.people = people;
        this.cards = cards;
        this.places = places;
    }

    /** 200 with the series, its dates as the caller may know them and its ETag. */
    Response answer(BookingSeries series, Caller caller, Tongue tongue) {
        allSeries.flush();
        return answer(series, dates.of(series.id(), caller.key()), tongue);
    }

    /** As {@link #answer(BookingSeries, Caller, Tongue)}, with its dates as they are given. */
    Response answer(BookingSeries series, List<SeriesDate> given, Tongue tongue) {
        return in(
                tongue, Response.ok(withDates(series, given, tongue, false)).tag(Preconditions.tag(series.version())));
    }

    static Response in(Tongue tongue, Response.ResponseBuilder answer) {
        return answer.header("Content-Language", tongue.language().getLanguage())
                .header("Vary", "Accept-Language")
                .build();
    }

    /** {@code tried}: nothing of it was written. */
    BookingSeriesView withDates(BookingSeries series, List<SeriesDate> given, Tongue tongue, boolean tried) {
        return of(
                series,
                tried ? null : series.id(),
                SeriesDates.counts(given),
                given.stream().map(date -> date.in(tongue, tried)).toList());
    }

    /** Without dates; in the same number of statements however many there are. */
    List<BookingSeriesView> inList(List<BookingSeries> found, Caller caller) {
        Map<UUID, BookingSeriesView.Counts> counts =
                dates.counts(found.stream().map(BookingSeries::id).toList(), caller.key());
        return found.stream()
                .map(series -> of(series, series.id(), requireNonNull(counts.get(series.id())), null))
                .toList();
    }

    private BookingSeriesView of(
            BookingSeries series,
            @Nullable UUID id,
            BookingSeriesView.Counts counts,
            @Nullable List<BookingSeriesView.DateView> shown) {
        BuildingCard building = cards.building(series.building());
        Integer key = series.space();
        SpaceCard space = key == null ? null : cards.space(key);
        return new BookingSeriesView(
                id,
                people.id(series.person()),
                people.id(series.madeBy()),
                building.id(),
                building.name(),
                space == null ? null : space.id(),
                space == null ? null : space.name(),
                space == null ? places.read(series.anyOf()) : null,
                building.zone().getId(),
                series.times().start(),
                series.times().end(),
                series.firstDay(),
                series.lastDay(),
                series.recurrence(),
                series.mode(),
                series.status(allSeries.today(series)),
                series.confirmBy(),
                counts,
                shown);
    }
}
