package flexplek.series;

import flexplek.claim.Claims;
import flexplek.claim.Together;
import flexplek.people.Caller;
import flexplek.platform.Tongue;
import flexplek.retry.Answers;
import flexplek.rule.Refusal;
import flexplek.rule.Refused;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes a series with what can be booked of it by now, in one act; a dry run does the same and takes it back. */
@ApplicationScoped
class BookSeries {

    private final PlanSeries planSeries;
    private final Claims claims;
    private final BookDates bookDates;
    private final StoreSeries storeSeries;
    private final SeriesViews views;
    private final Answers answers;

    BookSeries(
            PlanSeries planSeries,
            Claims claims,
            BookDates bookDates,
            StoreSeries storeSeries,
            SeriesViews views,
            Answers answers) {
        this.planSeries = planSeries;
        this.claims = claims;
        this.bookDates = bookDates;
        this.storeSeries = storeSeries;
        this.views = views;
        this.answers = answers;
    }

    Response book(Caller caller, @Nullable String key, SeriesRequest request, Tongue tongue) {
        PlanSeries.Planned planned = planSeries.of(caller, request);
        return claims.together(
                buildings(planned),
                together -> answers.hold(caller.key(), key, request).orElseGet(() -> {
                    List<SeriesDate> dates = booked(together, planned, request.mode());
                    refuseUnlessWhole(request.mode(), dates, tongue);
                    BookingSeries made = storeSeries.series(request, planned, dates);
                    storeSeries.store(made, dates);
                    return answers.keepMade(
                            caller.key(),
                            key,
                            "/v1/booking-series/" + made.id(),
                            views.withDates(made, dates, tongue, false));
                }));
    }

    Response tried(Caller caller, SeriesRequest request, Tongue tongue) {
        PlanSeries.Planned planned = planSeries.of(caller, request);
        try {
            return claims.together(buildings(planned), together -> {
                throw new Tried(booked(together, planned, request.mode()));
            });
        } catch (Tried tried) {
            BookingSeries wouldBe = storeSeries.series(request, planned, tried.dates);
            return SeriesViews.in(tongue, Response.ok(views.withDates(wouldBe, tried.dates, tongue, true)));
        }
    }

    private static Set<Integer> buildings(PlanSeries.Planned planned) {
        return Set.of(planned.place().building().key());
    }

    /** Whoever asks for all of them answers an offer first; else the date in its way waits for that. */
    private List<SeriesDate> booked(Together together, PlanSeries.Planned planned, SeriesMode mode) {
        List<SeriesDate> dates = bookDates.book(together, planned.who(), planned.place(), planned.dates());
        refuseWhatIsForOthers(dates, planned.who().organisation());
        return switch (mode) {
            case ALL -> dates;
            case EACH -> dates.stream().map(SeriesDate::laterIfHeldUp).toList();
        };
    }

    /** Whom a space is not for, it is for on no date: the same no as to a single booking. */
    private static void refuseWhatIsForOthers(List<SeriesDate> dates, int organisation) {
        List<SeriesDate> asked =
                dates.stream().filter(date -> !date.is(DateOutcome.LEFT_OUT)).toList();
        if (!asked.isEmpty() && asked.stream().allMatch(date -> date.isForOthers(organisation))) {
            throw new Refused(new Refusal.NotForYourOrganisation());
        }
    }

    private void refuseUnlessWhole(SeriesMode mode, List<SeriesDate> dates, Tongue tongue) {
        boolean whole = switch (mode) {
            case ALL -> dates.stream().noneMatch(date -> date.is(DateOutcome.REFUSED));
            case EACH -> dates.stream().anyMatch(date -> date.is(DateOutcome.BOOKED) || date.is(DateOutcome.LATER));
        };
        if (!whole) {
            storeSeries.nothing(dates);
            throw SeriesProblems.notWhole(dates, tongue);
        }
    }

    /** Takes back what was only tried. */
    private static final class Tried extends RuntimeException {

        private final transient List<SeriesDate> dates;

        Tried(List<SeriesDate> dates) {
            super("tried", null, false, false);
            this.dates = dates;
        }
    }
}
