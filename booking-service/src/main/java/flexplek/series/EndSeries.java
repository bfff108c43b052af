package flexplek.series;

import flexplek.claim.Claim;
import flexplek.people.Caller;
import flexplek.people.People;
import flexplek.platform.Preconditions;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Ends a series from a day on, in the transaction under way. */
@ApplicationScoped
class EndSeries {

    private final AllSeries allSeries;
    private final SeriesDates dates;
    private final GiveUpDates giveUpDates;
    private final People people;
    private final TellOfSeries tellOfSeries;
    private final Clock clock;

    EndSeries(
            AllSeries allSeries,
            SeriesDates dates,
            GiveUpDates giveUpDates,
            People people,
            TellOfSeries tellOfSeries,
            Clock clock) {
        this.allSeries = allSeries;
        this.dates = dates;
        this.giveUpDates = giveUpDates;
        this.people = people;
        this.tellOfSeries = tellOfSeries;
        this.clock = clock;
    }

    BookingSeries end(Caller caller, UUID id, @Nullable String ifMatch, @Nullable LocalDate from) {
        BookingSeries series = allSeries.lockFor(caller, id);
        LocalDate first = allSeries.todayOrLater(series, from);
        // A date may have been moved beyond the last day of the rule.
        boolean isEnded = series.lastDay().isBefore(first)
                && dates.coming(series.id(), first, clock.instant(), caller.key())
                        .isEmpty();
        Preconditions.match(ifMatch, series.version(), () -> isEnded);
        if (!isEnded) {
            end(series, first, new Claim.Sitter(caller.key(), caller.personId()));
            tellOfSeries.ended(series, caller, first);
        }
        return series;
    }

    /** As if its person had ended it today. How many coming bookings are given up; empty where nothing was to come. */
    OptionalInt unconfirmed(BookingSeries series) {
        boolean isOver = series.status(allSeries.today(series)) == SeriesStatus.ENDED;
        if (isOver || !dates.isAnyToCome(series.id(), clock.instant())) {
            series.confirm();
            return OptionalInt.empty();
        }
        return OptionalInt.of(
                end(series, allSeries.today(series), new Claim.Sitter(series.person(), people.id(series.person()))));
    }

    private int end(BookingSeries series, LocalDate from, Claim.Sitter by) {
        int givenUp = giveUpDates.of(series, from, by);
        LocalDate today = allSeries.today(series);
        series.end(dates.of(series.id(), by.key()).stream()
                .filter(date -> date.is(DateOutcome.BOOKED) || date.is(DateOutcome.LATER))
                .map(SeriesDate::day)
                .filter(day -> day.isBefore(from) && !day.isBefore(today))
                .max(Comparator.naturalOrder())
                .orElse(today.minusDays(1)));
        return givenUp;
    }
}
