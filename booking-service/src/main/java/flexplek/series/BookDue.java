package flexplek.series;

import static java.util.Objects.requireNonNull;

import flexplek.claim.Together;
import flexplek.outbox.Outbox;
import flexplek.space.SpaceCard;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Books the dates of one series that the days ahead have reached, and tells its person of what is not. */
@ApplicationScoped
class BookDue {

    private final SeriesDates dates;
    private final BookDates bookDates;
    private final SeriesPlaces places;
    private final WhoLater whoLater;
    private final SeriesOutlines outlines;
    private final Outbox outbox;

    BookDue(
            SeriesDates dates,
            BookDates bookDates,
            SeriesPlaces places,
            WhoLater whoLater,
            SeriesOutlines outlines,
            Outbox outbox) {
        this.dates = dates;
        this.bookDates = bookDates;
        this.places = places;
        this.whoLater = whoLater;
        this.outlines = outlines;
        this.outbox = outbox;
    }

    void of(BookingSeries series, Together together) {
        // As its maker may know them: what its person made of one after its start is no home of those to come.
        List<SeriesDate> all = dates.of(series.id(), series.madeBy());
        List<SeriesDate> later =
                all.stream().filter(date -> date.is(DateOutcome.LATER)).toList();
        Who who = whoLater.of(series);
        List<SeriesDate> settled = who.may()
                ? bookDates.book(together, who, places.of(series, home(all)), later).stream()
                        .map(SeriesDate::laterIfHeldUp)
                        .filter(date -> !later.contains(date))
                        .toList()
                : refused(later);
        dates.settle(series.id(), settled);
        List<SeriesEvent.RefusedDate> refused = settled.stream()
                .filter(date -> date.is(DateOutcome.REFUSED) || date.is(DateOutcome.LEFT_OUT))
                .map(date -> new SeriesEvent.RefusedDate(
                        date.day(), requireNonNull(date.reason()).code()))
                .toList();
        if (!refused.isEmpty()) {
            outbox.write(new SeriesEvent.DatesRefused(outlines.of(series), refused));
        }
    }

    /** All of them at once, however far ahead, so that who lets its maker no longer is told of it once. */
    private static List<SeriesDate> refused(List<SeriesDate> later) {
        Reason why = Reason.of(SeriesProblems.makerMayNot());
        return later.stream().map(date -> date.refused(why, List.of())).toList();
    }

    /** The space that it had last. */
    private static @Nullable SpaceCard home(List<SeriesDate> all) {
        return all.stream()
                .filter(date -> date.is(DateOutcome.BOOKED))
                .map(SeriesDate::space)
                .filter(Objects::nonNull)
                .reduce((one, next) -> next)
                .orElse(null);
    }
}
