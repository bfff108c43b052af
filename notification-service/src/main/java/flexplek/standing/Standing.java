package flexplek.standing;

import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import flexplek.news.TeamDay;
import flexplek.standing.BookingFacts.BookingStanding;
import flexplek.standing.BookingFacts.ExchangeStanding;
import flexplek.standing.BookingFacts.FaultStanding;
import flexplek.standing.BookingFacts.SeriesStanding;
import flexplek.standing.BookingFacts.TeamDayStanding;
import flexplek.standing.BookingFacts.VisitStanding;
import flexplek.standing.BookingFacts.WaitlistStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Says of news whether it is still true, and what only booking-service knows of it. */
@ApplicationScoped
public class Standing {

    private final Function<UUID, BookingStanding> bookings;
    private final Function<UUID, TeamDayStanding> teamDays;
    private final Function<UUID, WaitlistStanding> waiting;
    private final Function<UUID, SeriesStanding> series;
    private final Function<UUID, ExchangeStanding> exchanges;
    private final Function<UUID, FaultStanding> faults;
    private final Function<UUID, VisitStanding> visits;
    private final Clock clock;

    @Inject
    Standing(@RestClient BookingFacts facts, Clock clock) {
        this(
                facts::booking,
                facts::teamDay,
                facts::waitlistEntry,
                facts::series,
                facts::exchangeOffer,
                facts::fault,
                facts::visit,
                clock);
    }

    Standing(
            Function<UUID, BookingStanding> bookings,
            Function<UUID, TeamDayStanding> teamDays,
            Function<UUID, WaitlistStanding> waiting,
            Function<UUID, SeriesStanding> series,
            Function<UUID, ExchangeStanding> exchanges,
            Function<UUID, FaultStanding> faults,
            Function<UUID, VisitStanding> visits,
            Clock clock) {
        this.bookings = bookings;
        this.teamDays = teamDays;
        this.waiting = waiting;
        this.series = series;
        this.exchanges = exchanges;
        this.faults = faults;
        this.visits = visits;
        this.clock = clock;
    }

    /** The news as it stands now, or nothing when there is nothing left to tell; {@link BookingServiceAway} if unknown. */
    public Optional<Current> of(News news) {
        return switch (news) {
            case News.MadeForYou made -> asLongAsItStands(news, made.booking());
            case News.Changed changed -> asLongAsItStands(news, changed.booking());
            case News.NoShow _, News.Released _ -> Optional.of(new Current(news, ""));
            case News.Cancelled cancelled ->
                isAhead(cancelled.booking()) ? Optional.of(new Current(news, "")) : Optional.empty();
            case News.Affected affected ->
                isAhead(affected.booking())
                        ? ask(() -> bookings.apply(affected.booking().bookingId()))
                                .filter(booking -> isSoStill(affected, booking))
                                .map(booking -> new Current(news, affected.isBack() ? "" : text(booking.reason())))
                        : Optional.empty();
            case News.Meeting meeting ->
                isAhead(meeting.booking())
                        ? ask(() -> bookings.apply(meeting.booking().bookingId()))
                                .filter(booking -> isSoStill(meeting, booking))
                                .map(booking -> new Current(news, meeting.isOff() ? "" : text(booking.title())))
                        : Optional.empty();
            case News.SeriesRefused refused -> stillToCome(refused);
            case News.SeriesAsked asked ->
                clock.instant().isBefore(asked.confirmBy())
                        ? ask(() -> series.apply(asked.series().seriesId()))
                                .filter(SeriesStanding::toConfirm)
                                .map(_ -> new Current(news, ""))
                        : Optional.empty();
            case News.SeriesChanged _, News.SeriesEnded _ -> Optional.of(new Current(news, ""));
            case News.Offered offered ->
                clock.instant().isBefore(offered.until())
                        ? ask(() -> waiting.apply(offered.waitlistEntryId()))
                                .filter(WaitlistStanding::offered)
                                .map(_ -> new Current(news, ""))
                        : Optional.empty();
            case News.OfferLapsed lapsed ->
                isAhead(lapsed.booking()) ? Optional.of(new Current(news, "")) : Optional.empty();
            case News.WaitedFor booked -> asLongAsItStands(news, booked.booking());
            case News.ExchangeOffered offered ->
                isAhead(offered.booking())
                        ? ask(() -> exchanges.apply(offered.exchangeOfferId()))
                                .filter(ExchangeStanding::open)
                                .map(_ -> new Current(news, ""))
                        : Optional.empty();
            case News.ExchangeAgreed agreed -> asLongAsItStands(news, agreed.booking());
            case News.FaultSolved solved -> answered(news, solved.fault());
            case News.FaultDeclined declined -> answered(news, declined.fault());
            case News.GuestArrived arrived ->
                today(
                        news,
                        arrived.guest(),
                        visit -> arrived.guest().arrivedAt().equals(visit.arrivedAt()));
            case News.GuestNotArrived not -> today(news, not.guest(), visit -> !visit.arrived());
            case News.DayProposed proposed ->
                teamDay(proposed.teamDay(), proposed.candidateDates())
                        .filter(day -> !List.of("AGREED", "HELD", "CANCELLED").contains(day.status()))
                        .map(day -> new Current(news, purpose(day)));
            case News.DayAgreed agreed ->
                teamDay(agreed.teamDay(), List.of(agreed.date()))
                        .filter(day -> !day.status().equals("CANCELLED")
                                && agreed.date().equals(day.date()))
                        .map(day -> new Current(withPlaceStillHeld(agreed), purpose(day)));
            case News.DayCancelled cancelled ->
                teamDay(cancelled.teamDay(), dates(cancelled.date())).map(day -> new Current(news, purpose(day)));
        };
    }

    /** What is settled stays so. */
    private Optional<Current> answered(News news, ReportedFault fault) {
        return ask(() -> faults.apply(fault.faultId())).map(now -> new Current(news, text(now.answer())));
    }

    /** Reception may have taken it back, and said it again of another moment; and of yesterday's guest nobody needs to hear. */
    private Optional<Current> today(News news, ArrivedGuest guest, Predicate<VisitStanding> stillSo) {
        LocalDate day = LocalDate.ofInstant(guest.arrivedAt(), guest.zone());
        return day.equals(LocalDate.ofInstant(clock.instant(), guest.zone()))
                ? ask(() -> visits.apply(guest.visitId()))
                        .filter(stillSo)
                        .map(visit -> new Current(news, text(visit.guestName())))
                : Optional.empty();
    }

    private Optional<Current> asLongAsItStands(News news, BookedPlace booking) {
        return isAhead(booking) && isLive(booking.bookingId()) ? Optional.of(new Current(news, "")) : Optional.empty();
    }

    /** Of the dates, those that have not passed. */
    private Optional<Current> stillToCome(News.SeriesRefused refused) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), refused.series().zone());
        List<LocalDate> dates =
                refused.dates().stream().filter(date -> !date.isBefore(today)).toList();
        return dates.isEmpty()
                ? Optional.empty()
                : Optional.of(new Current(new News.SeriesRefused(refused.series(), dates), ""));
    }

    /** A space may have come back meanwhile, or gone again. */
    private static boolean isSoStill(News.Affected affected, BookingStanding booking) {
        return booking.live()
                && (!affected.isBack() || !booking.outOfService())
                && (!affected.isOfService() || booking.outOfService());
    }

    /** Who was invited may have been taken off since, or have said no, or have been invited again. */
    private static boolean isSoStill(News.Meeting meeting, BookingStanding booking) {
        boolean invited = booking.invites(meeting.attendeeId());
        return switch (meeting.change()) {
            case "CANCELLED" -> invited && !booking.live();
            case "UNINVITED", "DECLINED" -> booking.live() && !invited;
            default -> booking.live() && invited;
        };
    }

    private boolean isAhead(BookedPlace booking) {
        return clock.instant().isBefore(booking.end());
    }

    private boolean isLive(UUID booking) {
        return ask(() -> bookings.apply(booking)).filter(BookingStanding::live).isPresent();
    }

    /** Who has given up their place meanwhile is not told that they have one. */
    private News withPlaceStillHeld(News.DayAgreed agreed) {
        News.Place place = agreed.place();
        return place == null || isLive(place.bookingId())
                ? agreed
                : new News.DayAgreed(agreed.teamDay(), agreed.agreedBy(), agreed.date(), null);
    }

    /** The team day, unless all these dates have passed. */
    private Optional<TeamDayStanding> teamDay(TeamDay day, Collection<LocalDate> dates) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), day.zone());
        boolean over = !dates.isEmpty() && dates.stream().allMatch(date -> date.isBefore(today));
        return over ? Optional.empty() : ask(() -> teamDays.apply(day.teamDayId()));
    }

    private static List<LocalDate> dates(@Nullable LocalDate date) {
        return date == null ? List.of() : List.of(date);
    }

    private static String purpose(TeamDayStanding day) {
        return text(day.purpose());
    }

    private static String text(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** The answer, or nothing when booking-service has forgotten what we ask for. */
    private static <T> Optional<T> ask(Supplier<T> question) {
        try {
            return Optional.of(question.get());
        } catch (WebApplicationException e) {
            int status = e.getResponse().getStatus();
            if (status == 404) {
                return Optional.empty();
            }
            throw new BookingServiceAway("booking-service answered " + status, e);
        } catch (RuntimeException e) {
            throw new BookingServiceAway("booking-service away", e);
        }
    }
}
