package flexplek.series;

import flexplek.booking.BookingProblems;
import flexplek.booking.BookingRefusal;
import flexplek.booking.BookingRefused;
import flexplek.booking.ChangeBooking;
import flexplek.claim.Overtaken;
import flexplek.people.Caller;
import flexplek.platform.Preconditions;
import flexplek.platform.Problems;
import flexplek.platform.Tongue;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import flexplek.rule.TimeSlot;
import flexplek.space.SpaceCard;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
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

    /** The coming bookings that are to have {@code times}, of those from a day on. */
    private record Planned(BookingSeries series, LocalDate from, Times times, Map<LocalDate, UUID> coming) {}

    private final AllSeries allSeries;
    private final SeriesDates dates;
    private final ChangeBooking changeBooking;
    private final BookingProblems bookingProblems;
    private final SeriesViews views;
    private final Clock clock;

    ChangeSeries(
            AllSeries allSeries,
            SeriesDates dates,
            ChangeBooking changeBooking,
            BookingProblems bookingProblems,
            SeriesViews views,
            Clock clock) {
        this.allSeries = allSeries;
        this.dates = dates;
        this.changeBooking = changeBooking;
        this.bookingProblems = bookingProblems;
        this.views = views;
        this.clock = clock;
    }

    Response change(Caller caller, Wanted wanted, Tongue tongue) {
        SpaceCard space = wanted.space;
        Planned planned = QuarkusTransaction.requiringNew().call(() -> plan(caller, wanted));
        ZoneId zone = allSeries.zone(planned.series);
        Map<LocalDate, UnaryOperator<SeriesDate>> became = new HashMap<>();
        planned.coming.forEach((day, booking) -> became.put(
                day,
                planned.times
                        .on(day, zone)
                        .map(slot -> changed(caller, booking, slot, space, wanted.dryRun))
                        .orElseGet(() -> keptAsSkipped(day, planned.times))));
        return QuarkusTransaction.requiringNew().call(() -> answer(caller, wanted, planned, became, tongue));
    }

    private Planned plan(Caller caller, Wanted wanted) {
        SpaceCard space = wanted.space;
        BookingSeries series = allSeries.lockToChange(caller, wanted.id);
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
        if (!wanted.dryRun) {
            series.change(times, key);
            dates.change(series.id(), from, times, key);
        }
        return new Planned(series, from, times, dates.coming(series.id(), from, clock.instant()));
    }

    /** What is to be shown of the date then. */
    private UnaryOperator<SeriesDate> changed(
            Caller caller, UUID booking, TimeSlot slot, @Nullable SpaceCard space, boolean tried) {
        try {
            changeBooking.change(caller, booking, slot, space, tried);
            return date -> space == null ? date : date.booked(booking, space);
        } catch (Refused e) {
            List<Refusal.Free> free =
                    e.refusal() instanceof Refusal.SpaceTaken taken ? taken.alternatives() : List.of();
            return date -> date.unchanged(Reason.of(e.refusal()), free);
        } catch (BookingRefused e) {
            return date -> date.unchanged(Reason.of(bookingProblems.problem(e.refusal())), List.of());
        } catch (Overtaken e) {
            return date -> date.unchanged(Reason.of(Problems.tryAgain()), List.of());
        }
    }

    private static UnaryOperator<SeriesDate> keptAsSkipped(LocalDate day, Times times) {
        return date -> date.unchanged(Reason.of(SeriesProblems.timeSkipped(day, times)), List.of());
    }

    /** What is to be booked later needs no act: it has what is asked for, or would have. */
    private static SeriesDate withoutPlace(SeriesDate date, Wanted wanted, Planned planned) {
        return date.is(DateOutcome.LATER) && !date.day().isBefore(planned.from)
                ? SeriesDate.later(date.day(), planned.times, wanted.space == null ? date.named() : wanted.space)
                : date;
    }

    private Response answer(
            Caller caller,
            Wanted wanted,
            Planned planned,
            Map<LocalDate, UnaryOperator<SeriesDate>> became,
            Tongue tongue) {
        List<SeriesDate> shown = dates.of(wanted.id).stream()
                .map(date -> Optional.ofNullable(became.get(date.day()))
                        .orElse(UnaryOperator.identity())
                        .apply(withoutPlace(date, wanted, planned)))
                .toList();
        BookingSeries series = wanted.dryRun ? planned.series : allSeries.visibleTo(caller, wanted.id);
        if (wanted.dryRun) {
            series.change(planned.times, wanted.space == null ? null : wanted.space.key());
        }
        return views.answer(series, shown, tongue);
    }
}
