package flexplek.news;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonAlias;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One thing that happened, for one person. Ids only: names are looked up when it is read or sent. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "news")
@JsonSubTypes({
    @JsonSubTypes.Type(value = News.MadeForYou.class, name = "BOOKING_MADE_FOR_YOU"),
    @JsonSubTypes.Type(value = News.Changed.class, name = "BOOKING_CHANGED"),
    @JsonSubTypes.Type(value = News.NoShow.class, name = "BOOKING_RELEASED_AS_NO_SHOW"),
    @JsonSubTypes.Type(value = News.Released.class, name = "BOOKING_RELEASED"),
    @JsonSubTypes.Type(value = News.NotUsable.class, name = "BOOKING_NOT_USABLE"),
    @JsonSubTypes.Type(value = News.Cancelled.class, name = "BOOKING_CANCELLED"),
    @JsonSubTypes.Type(value = News.Affected.class, name = "BOOKING_AFFECTED"),
    @JsonSubTypes.Type(value = News.Meeting.class, name = "MEETING_CHANGED"),
    @JsonSubTypes.Type(value = News.SeriesRefused.class, name = "SERIES_DATES_REFUSED"),
    @JsonSubTypes.Type(value = News.SeriesAsked.class, name = "SERIES_TO_CONFIRM"),
    @JsonSubTypes.Type(value = News.SeriesChanged.class, name = "SERIES_CHANGED"),
    @JsonSubTypes.Type(value = News.SeriesEnded.class, name = "SERIES_ENDED"),
    @JsonSubTypes.Type(value = News.Offered.class, name = "WAITLIST_OFFERED"),
    @JsonSubTypes.Type(value = News.OfferLapsed.class, name = "WAITLIST_OFFER_LAPSED"),
    @JsonSubTypes.Type(value = News.WaitedFor.class, name = "WAITLIST_BOOKED"),
    @JsonSubTypes.Type(value = News.ExchangeOffered.class, name = "EXCHANGE_OFFERED"),
    @JsonSubTypes.Type(value = News.ExchangeAgreed.class, name = "EXCHANGE_AGREED"),
    @JsonSubTypes.Type(value = News.FaultSolved.class, name = "FAULT_SOLVED"),
    @JsonSubTypes.Type(value = News.FaultDeclined.class, name = "FAULT_DECLINED"),
    @JsonSubTypes.Type(value = News.GuestArrived.class, name = "GUEST_ARRIVED"),
    @JsonSubTypes.Type(value = News.GuestNotArrived.class, name = "GUEST_NOT_ARRIVED"),
    @JsonSubTypes.Type(value = News.DayProposed.class, name = "TEAM_DAY_PROPOSED"),
    @JsonSubTypes.Type(value = News.DayAgreed.class, name = "TEAM_DAY_AGREED"),
    @JsonSubTypes.Type(value = News.DayCancelled.class, name = "TEAM_DAY_CANCELLED")
})
public sealed interface News {

    @JsonIgnore
    NewsKind kind();

    /** Who did it; nobody when the system did. */
    @JsonIgnore
    default @Nullable UUID doneBy() {
        return null;
    }

    /** Somebody else booked a place for this person. */
    record MadeForYou(BookedPlace booking, UUID madeBy) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_MADE_FOR_YOU;
        }

        @Override
        public UUID doneBy() {
            return madeBy;
        }
    }

    /** Somebody else gave the booking of this person another time or space, which {@code booking} tells. */
    record Changed(BookedPlace booking, Before before, UUID changedBy) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_CHANGED;
        }

        @Override
        public UUID doneBy() {
            return changedBy;
        }
    }

    /** Nobody checked in, so the place was given to others. */
    record NoShow(BookedPlace booking) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_RELEASED_AS_NO_SHOW;
        }
    }

    /** The place was given to others for a reason that we do not know: that of a service newer than this one. */
    record Released(BookedPlace booking) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_RELEASED;
        }
    }

    /** Nobody checked in to a place that was out of service then, or in a closed building. */
    record NotUsable(BookedPlace booking) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_RELEASED;
        }
    }

    /** Somebody else gave up the place of this person, before its start or after. */
    record Cancelled(BookedPlace booking, UUID cancelledBy) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_CANCELLED;
        }

        @Override
        public UUID doneBy() {
            return cancelledBy;
        }
    }

    /**
     * The place of this person is not what was booked any more, or is so again; the booking stands. {@code lost}: when it is out of
     * service, or its building closed, of the time that is booked; nothing where that is not told.
     */
    record Affected(BookedPlace booking, String reason, List<Time> lost, UUID changedBy) implements News {

        public Affected {
            lost = lost == null ? List.of() : List.copyOf(lost); // not told in messages of before
        }

        @Override
        public NewsKind kind() {
            return NewsKind.BOOKING_AFFECTED;
        }

        @Override
        public UUID doneBy() {
            return changedBy;
        }

        @JsonIgnore
        public boolean isBack() {
            return reason.equals("BACK");
        }

        /** Whether the place is lost for some of the time alone, as far as that is told. */
        @JsonIgnore
        public boolean isInPart() {
            return !lost.isEmpty() && !lost.equals(List.of(new Time(booking.start(), booking.end())));
        }

        @JsonIgnore
        public boolean isOfService() {
            return reason.equals("OUT_OF_SERVICE") || reason.equals("SPACE_GONE");
        }
    }

    /**
     * What a room is booked for concerns an attendee, in a way that {@code change} names, who reads of it; or has said no, and
     * whose booking it is reads of it. {@code before}: what it was, if it moved.
     */
    record Meeting(
            BookedPlace booking,
            String change,
            UUID attendeeId,
            UUID changedBy,
            @Nullable Before before) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.MEETING_CHANGED;
        }

        @Override
        public UUID doneBy() {
            return changedBy;
        }

        /** Whether it is told to whose booking it is. */
        @JsonIgnore
        public boolean isDeclined() {
            return change.equals("DECLINED");
        }

        /** Whether whoever reads of it comes no more, or to nothing. */
        @JsonIgnore
        public boolean isOff() {
            return change.equals("UNINVITED") || change.equals("CANCELLED") || change.equals("RELEASED");
        }
    }

    /** Dates of the series of this person could not be booked when they came within the days ahead. */
    record SeriesRefused(BookedSeries series, List<LocalDate> dates) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.SERIES_DATES_REFUSED;
        }
    }

    /** This person did not check in three times running, and is asked whether they still come. */
    record SeriesAsked(BookedSeries series, Instant confirmBy) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.SERIES_TO_CONFIRM;
        }
    }

    /**
     * Somebody else gave the series of this person other times or another space from a day on, {@code ended} it, or {@code made} it
     * for them, which what was kept before does not say.
     */
    record SeriesChanged(
            BookedSeries series,
            UUID changedBy,
            boolean ended,
            @Nullable Boolean made,
            LocalDate from) implements News {

        /** What was done with it. */
        public String done() {
            return Boolean.TRUE.equals(made) ? "made" : ended ? "ended" : "changed";
        }

        @Override
        public NewsKind kind() {
            return NewsKind.SERIES_CHANGED;
        }

        @Override
        public UUID doneBy() {
            return changedBy;
        }
    }

    /** This person was asked whether they still come, and did not say so in time. */
    record SeriesEnded(BookedSeries series) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.SERIES_ENDED;
        }
    }

    /** A place that this person waits for is held for them until then. */
    record Offered(BookedPlace booking, UUID waitlistEntryId, Instant until) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.WAITLIST_OFFERED;
        }
    }

    /** A place was held for this person and not accepted in time; they wait no longer. */
    record OfferLapsed(BookedPlace booking) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.WAITLIST_OFFER_LAPSED;
        }
    }

    /** A place that this person waited for was booked for them at once, as they had asked. */
    record WaitedFor(BookedPlace booking) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.WAITLIST_BOOKED;
        }
    }

    /** Somebody offers the space that they have for the one that this person booked; each would keep their times. */
    record ExchangeOffered(BookedPlace booking, UUID exchangeOfferId, UUID offeredBy, String offeredSpaceName)
            implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.EXCHANGE_OFFERED;
        }

        @Override
        public UUID doneBy() {
            return offeredBy;
        }
    }

    /** Somebody agreed to what this person had offered: {@code booking} tells the space that this person has now. */
    record ExchangeAgreed(BookedPlace booking, Before before, UUID agreedBy) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.EXCHANGE_AGREED;
        }

        @Override
        public UUID doneBy() {
            return agreedBy;
        }
    }

    /** What this person reported broken is solved. */
    record FaultSolved(ReportedFault fault) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.FAULT_SOLVED;
        }
    }

    /** What this person reported broken is not going to be solved. */
    record FaultDeclined(ReportedFault fault) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.FAULT_DECLINED;
        }
    }

    /** A guest of this person is at reception. */
    record GuestArrived(ArrivedGuest guest) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.GUEST_ARRIVED;
        }
    }

    /** That a guest of this person was at reception then was a mistake. */
    record GuestNotArrived(ArrivedGuest guest) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.GUEST_NOT_ARRIVED;
        }
    }

    /** The team is asked which of these dates suit. */
    record DayProposed(TeamDay teamDay, UUID organiserId, List<LocalDate> candidateDates) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.TEAM_DAY_PROPOSED;
        }

        @Override
        public UUID doneBy() {
            return organiserId;
        }
    }

    /** The date is chosen; the place is this person's own, absent for who does not come. */
    record DayAgreed(
            TeamDay teamDay,
            @JsonAlias("organiserId") UUID agreedBy, // as it is called in messages of before
            LocalDate date,
            @Nullable Place place)
            implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.TEAM_DAY_AGREED;
        }

        @Override
        public UUID doneBy() {
            return agreedBy;
        }
    }

    /** The team day will not be held; the date is absent when none had been agreed. */
    record DayCancelled(
            TeamDay teamDay, UUID cancelledBy, @Nullable LocalDate date) implements News {

        @Override
        public NewsKind kind() {
            return NewsKind.TEAM_DAY_CANCELLED;
        }

        @Override
        public UUID doneBy() {
            return cancelledBy;
        }
    }

    /** Where and when a booking was until it was changed. */
    record Before(String spaceName, Instant start, Instant end) {
        public Before {
            requireNonNull(spaceName, "spaceName");
            requireNonNull(start, "start");
            requireNonNull(end, "end");
        }
    }

    /** From when to when, half-open. */
    record Time(Instant start, Instant end) {
        public Time {
            requireNonNull(start, "start");
            requireNonNull(end, "end");
        }
    }

    /** The place booked for a person on a team day. */
    record Place(UUID bookingId, String spaceName) {}
}
