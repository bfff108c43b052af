package flexplek.standing;

import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import flexplek.news.TeamDay;
import flexplek.standing.BookingFacts.BookingStanding;
import flexplek.standing.BookingFacts.ExchangeStanding;
import flexplek.standing.BookingFacts.SeriesStanding;
import flexplek.standing.BookingFacts.TeamDayStanding;
import flexplek.standing.BookingFacts.VisitStanding;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** Says of news whether it is still true, and what only booking-service knows of it. */
@ApplicationScoped
public class Standing {

    private final BookingFacts facts;
    private final Clock clock;

    Standing(@RestClient BookingFacts facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** The news as it stands now, or nothing when there is nothing left to tell; {@link BookingServiceAway} if unknown. */
    public Optional<Current> of(News news) {
        return switch (news) {
            case News.MadeForYou made -> asItStands(made.booking(), now -> new News.MadeForYou(now, made.madeBy()));
            case News.Changed changed ->
                standing(changed.booking())
                        .filter(booking -> booking.isStill(changed.booking()))
                        .map(_ -> new Current(news, ""));
            case News.NoShow _, News.Released _, News.NotUsable _ -> Optional.of(new Current(news, ""));
            case News.Cancelled cancelled ->
                isAhead(cancelled.booking()) ? Optional.of(new Current(news, "")) : Optional.empty();
            case News.Affected affected ->
                isAhead(affected.booking())
                        ? ask(() -> facts.booking(affected.booking().bookingId()))
                                .filter(booking -> isSoStill(affected, booking))
                                .map(booking -> new Current(
                                        asLostNow(affected, booking), affected.isBack() ? "" : text(booking.reason())))
                        : Optional.empty();
            case News.Meeting meeting ->
                isAhead(meeting.booking())
                        ? ask(() -> facts.booking(meeting.booking().bookingId()))
                                .filter(booking -> isSoStill(meeting, booking))
                                .map(booking -> new Current(
                                        asItIsNow(meeting, booking), meeting.isOff() ? "" : text(booking.title())))
                        : Optional.empty();
            case News.SeriesRefused refused -> stillToCome(refused);
            case News.SeriesAsked asked ->
                clock.instant().isBefore(asked.confirmBy())
                        ? ask(() -> facts.series(asked.series().seriesId()))
                                .filter(SeriesStanding::toConfirm)
                                .map(_ -> new Current(news, ""))
                        : Optional.empty();
            case News.SeriesChanged _, News.SeriesEnded _ -> Optional.of(new Current(news, ""));
            case News.Offered offered ->
                clock.instant().isBefore(offered.until())
                        ? ask(() -> facts.waitlistEntry(offered.waitlistEntryId()))
                                .filter(now -> now.offers(offered.booking().bookingId()))
                                .map(_ -> new Current(news, ""))
                        : Optional.empty();
            case News.OfferLapsed lapsed ->
                isAhead(lapsed.booking()) ? Optional.of(new Current(news, "")) : Optional.empty();
            case News.WaitedFor booked -> asItStands(booked.booking(), News.WaitedFor::new);
            case News.ExchangeOffered offered ->
                isAhead(offered.booking())
                        ? ask(() -> facts.exchangeOffer(offered.exchangeOfferId()))
                                .filter(ExchangeStanding::open)
                                .map(_ -> new Current(news, ""))
                        : Optional.empty();
            case News.ExchangeAgreed agreed ->
                asItStands(agreed.booking(), now -> new News.ExchangeAgreed(now, agreed.before(), agreed.agreedBy()));
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
        return ask(() -> facts.fault(fault.faultId())).map(now -> new Current(news, text(now.answer())));
    }

    /** Reception may have taken it back, and said it again of another moment; and of yesterday's guest nobody needs to hear. */
    private Optional<Current> today(News news, ArrivedGuest guest, Predicate<VisitStanding> stillSo) {
        LocalDate day = LocalDate.ofInstant(guest.arrivedAt(), guest.zone());
        return day.equals(LocalDate.ofInstant(clock.instant(), guest.zone()))
                ? ask(() -> facts.visit(guest.visitId()))
                        .filter(stillSo)
                        .map(visit -> new Current(news, text(visit.guestName())))
                : Optional.empty();
    }

    /** Told of a live booking with the space and slot that it has now. */
    private Optional<Current> asItStands(BookedPlace told, Function<BookedPlace, News> news) {
        return standing(told).map(booking -> new Current(news.apply(booking.now(told)), ""));
    }

    /** How a live booking stands that was not over when it was told of. */
    private Optional<BookingStanding> standing(BookedPlace told) {
        return isAhead(told)
                ? ask(() -> facts.booking(told.bookingId())).filter(BookingStanding::live)
                : Optional.empty();
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

    /** A space may have come back meanwhile, or gone again, or the booking may be of another. */
    private static boolean isSoStill(News.Affected affected, BookingStanding booking) {
        return booking.live()
                && booking.isStill(affected.booking())
                && (!affected.isBack() || !booking.outOfService())
                && (!affected.isOfService() || booking.outOfService());
    }

    /** Its space may be out of service at other times by now. */
    private static News asLostNow(News.Affected affected, BookingStanding booking) {
        return affected.isOfService() && booking.lost() != null
                ? new News.Affected(affected.booking(), affected.reason(), booking.lost(), affected.changedBy())
                : affected;
    }

    /** Who was invited may have been taken off since, or have said no, or have been invited again. */
    private static boolean isSoStill(News.Meeting meeting, BookingStanding booking) {
        boolean invited = booking.invites(meeting.attendeeId());
        return switch (meeting.change()) {
            case "CANCELLED", "RELEASED" -> invited && !booking.live();
            case "UNINVITED", "DECLINED" -> booking.live() && !invited;
            case "MOVED" -> booking.live() && invited && booking.isStill(meeting.booking());
            default -> booking.live() && invited;
        };
    }

    /** To whoever comes, or whose it is, where and when it is by now; who is not invited any more has read of it for the last time. */
    private static News asItIsNow(News.Meeting meeting, BookingStanding booking) {
        return meeting.isOff()
                ? meeting
                : new News.Meeting(
                        booking.now(meeting.booking()),
                        meeting.change(),
                        meeting.attendeeId(),
                        meeting.changedBy(),
                        meeting.before());
    }

    private boolean isAhead(BookedPlace booking) {
        return clock.instant().isBefore(booking.end());
    }

    /** Who has given up their place meanwhile is not told that they have one, and who has another is told of that. */
    private News withPlaceStillHeld(News.DayAgreed agreed) {
        News.Place place = agreed.place();
        if (place == null) {
            return agreed;
        }
        News.Place held = ask(() -> facts.booking(place.bookingId()))
                .filter(BookingStanding::live)
                .map(booking ->
                        booking.spaceName() == null ? place : new News.Place(place.bookingId(), booking.spaceName()))
                .orElse(null);
        return new News.DayAgreed(agreed.teamDay(), agreed.agreedBy(), agreed.date(), held);
    }

    /** The team day, unless all these dates have passed. */
    private Optional<TeamDayStanding> teamDay(TeamDay day, Collection<LocalDate> dates) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), day.zone());
        boolean over = !dates.isEmpty() && dates.stream().allMatch(date -> date.isBefore(today));
        return over ? Optional.empty() : ask(() -> facts.teamDay(day.teamDayId()));
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
