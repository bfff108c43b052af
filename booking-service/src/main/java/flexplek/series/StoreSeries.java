package flexplek.series;

import flexplek.booking.BookingRequest;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a series down with what became of its dates, in the transaction under way. */
@ApplicationScoped
class StoreSeries {

    private final AllSeries allSeries;
    private final SeriesDates seriesDates;
    private final SeriesPlaces places;
    private final DecidedDates decided;
    private final TellOfSeries tellOfSeries;
    private final Clock clock;

    StoreSeries(
            AllSeries allSeries,
            SeriesDates seriesDates,
            SeriesPlaces places,
            DecidedDates decided,
            TellOfSeries tellOfSeries,
            Clock clock) {
        this.allSeries = allSeries;
        this.seriesDates = seriesDates;
        this.places = places;
        this.decided = decided;
        this.tellOfSeries = tellOfSeries;
        this.clock = clock;
    }

    /** As it would be. */
    BookingSeries series(SeriesRequest request, PlanSeries.Planned planned, List<SeriesDate> dates) {
        SpaceCard space = planned.space();
        return new BookingSeries(
                new BookingSeries.Between(
                        planned.who().person().key(), planned.who().madeBy().key(), planned.byAdministrator()),
                new BookingSeries.Where(
                        planned.place().building().key(),
                        space == null ? null : space.key(),
                        anyOf(request.anyOf(), planned)),
                dates.getFirst().times(),
                new BookingSeries.Repeats(
                        request.recurrence().strip(),
                        request.mode(),
                        dates.getFirst().day(),
                        dates.getLast().day()),
                clock.instant());
    }

    /** As it was asked for, with its place where that was left open. */
    private @Nullable String anyOf(BookingRequest.@Nullable AnySpace any, PlanSeries.Planned planned) {
        return any == null
                ? null
                : places.written(any.orIn(planned.place().building().id()));
    }

    void store(BookingSeries series, List<SeriesDate> dates) {
        allSeries.persistAndFlush(series);
        seriesDates.add(series.id(), dates);
        tellOfSeries.made(series, SeriesDates.counts(dates));
    }

    /** Of what is not made, nothing is left but what rules refused of it. */
    void nothing(List<SeriesDate> dates) {
        decided.now(dates);
    }
}
