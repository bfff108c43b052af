package flexplek.series;

import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.Tongue;
import flexplek.space.SpaceCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Gives the coming dates of a series other times or another space: first what is to be booked later, then each booking by an
 * act of its own, so that none is ever without a place. A dry run tries each and takes it back.
 */
@ApplicationScoped
class ChangeSeries {

    /** What is asked; {@code from}: null for today; {@code space}: null for those that they have. */
    record Wanted(
            UUID id,
            String ifMatch,
            @Nullable LocalDate from,
            SeriesChange change,
            @Nullable SpaceCard space,
            boolean dryRun) {}

    /** What is to have {@code times} of those from a day on: the dates that come later, and the coming bookings; whether it is told. */
    private record Planned(
            BookingSeries series,
            boolean told,
            Times times,
            Map<LocalDate, SeriesDate> later,
            Map<LocalDate, SeriesDates.Coming> coming) {}

    private final AllSeries allSeries;
    private final SeriesDates dates;
    private final ChangeLater changeLater;
    private final ChangeDate changeDate;
    private final TellOfSeries tellOfSeries;
    private final SeriesViews views;

    ChangeSeries(
            AllSeries allSeries,
            SeriesDates dates,
            ChangeLater changeLater,
            ChangeDate changeDate,
            TellOfSeries tellOfSeries,
            SeriesViews views) {
        this.allSeries = allSeries;
        this.dates = dates;
        this.changeLater = changeLater;
        this.changeDate = changeDate;
        this.tellOfSeries = tellOfSeries;
        this.views = views;
    }

    Response change(Caller caller, Wanted wanted, Tongue tongue) {
        SpaceCard space = wanted.space;
        Planned planned = QuarkusTransaction.requiringNew().call(() -> plan(caller, wanted));
        ZoneId zone = allSeries.zone(planned.series);
        ChangeDate.Way way = new ChangeDate.Way(wanted.dryRun, planned.told);
        Map<LocalDate, UnaryOperator<SeriesDate>> became = new HashMap<>();
        planned.coming.forEach((day, booking) -> became.put(
                day,
                wanted.change
                        .of(booking.slot(), planned.times, zone)
                        .map(slot -> changeDate.of(caller, booking.booking(), slot, space, way))
                        .orElse(date -> date.keptAsSkipped(planned.times))));
        planned.later.forEach((day, then) -> became.put(day, date -> date.is(DateOutcome.LATER) ? then : date));
        return QuarkusTransaction.requiringNew().call(() -> answer(caller, wanted, planned, became, tongue));
    }

    private Planned plan(Caller caller, Wanted wanted) {
        SpaceCard space = wanted.space;
        BookingSeries series = allSeries.lockFor(caller, wanted.id);
        Integer key = space == null ? null : space.key();
        Times times = wanted.change.of(series.times());
        Preconditions.match(wanted.ifMatch, series.version(), () -> series.stands(times, key));
        LocalDate from = allSeries.todayOrLater(series, wanted.from);
        if (series.status(allSeries.today(series)) == SeriesStatus.ENDED) {
            throw SeriesProblems.ended();
        }
        if (space != null && space.building().key() != series.building()) {
            throw new BookingRefused(new BookingRefusal.OtherBuilding());
        }
        Map<LocalDate, SeriesDate> later = changeLater.wouldBe(series, from, times, space);
        boolean told = !wanted.dryRun && !series.stands(times, key);
        if (!wanted.dryRun) {
            if (told) {
                tellOfSeries.changed(series, caller, from);
            }
            series.change(times, key);
            dates.change(series.id(), later.values());
        }
        return new Planned(series, told, times, later, dates.coming(series.id(), from, allSeries.now(), caller.key()));
    }

    private Response answer(
            Caller caller,
            Wanted wanted,
            Planned planned,
            Map<LocalDate, UnaryOperator<SeriesDate>> became,
            Tongue tongue) {
        List<SeriesDate> shown = dates.of(wanted.id, caller.key()).stream()
                .map(date -> Optional.ofNullable(became.get(date.day()))
                        .orElse(UnaryOperator.identity())
                        .apply(date))
                .toList();
        BookingSeries series = wanted.dryRun ? planned.series : allSeries.visibleTo(caller, wanted.id);
        if (wanted.dryRun) {
            series.change(planned.times, wanted.space == null ? null : wanted.space.key());
        }
        return views.answer(series, shown, tongue);
    }
}
