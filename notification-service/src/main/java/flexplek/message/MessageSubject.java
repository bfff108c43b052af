package flexplek.message;

import com.fasterxml.jackson.annotation.JsonInclude;
import flexplek.news.ArrivedGuest;
import flexplek.news.BookedPlace;
import flexplek.news.BookedSeries;
import flexplek.news.News;
import flexplek.news.ReportedFault;
import flexplek.news.TeamDay;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What a message is about, for a link or a calendar; what does not apply is left out, and all of it where the message cannot be told. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        description =
                "What the message is about; what does not apply is left out, and all of it where the message cannot be told.")
record MessageSubject(
        @Nullable UUID bookingId,
        @Nullable UUID teamDayId,
        @Nullable UUID seriesId,
        @Nullable UUID waitlistEntryId,
        @Nullable UUID faultId,
        @Nullable UUID buildingId,

        @Schema(description = "The day, in the building's zone.") @Nullable
        LocalDate date,

        @Nullable Instant start,
        @Nullable Instant end,

        @Schema(description = "IANA zone id of the building.", examples = "Europe/Amsterdam") @Nullable
        String zone) {

    /** Of a message that cannot be put into words. */
    static final MessageSubject NOT_KNOWN =
            new MessageSubject(null, null, null, null, null, null, null, null, null, null);

    static MessageSubject of(News news) {
        return switch (news) {
            case News.MadeForYou made -> of(made.booking());
            case News.Changed changed -> of(changed.booking());
            case News.NoShow noShow -> of(noShow.booking());
            case News.Released released -> of(released.booking());
            case News.NotUsable gone -> of(gone.booking());
            case News.Cancelled cancelled -> of(cancelled.booking());
            case News.Affected affected -> of(affected.booking());
            case News.Meeting meeting ->
                meeting.isDeclined()
                        ? of(meeting.booking())
                        : of(meeting.booking()).waitingAs(null);
            case News.SeriesRefused refused -> of(refused.series());
            case News.SeriesAsked asked -> of(asked.series());
            case News.SeriesChanged changed -> of(changed.series());
            case News.SeriesEnded ended -> of(ended.series());
            case News.Offered offered -> of(offered.booking()).waitingAs(offered.waitlistEntryId());
            case News.OfferLapsed lapsed -> of(lapsed.booking()).waitingAs(null);
            case News.WaitedFor booked -> of(booked.booking());
            case News.ExchangeOffered offered -> of(offered.booking());
            case News.ExchangeAgreed agreed -> of(agreed.booking());
            case News.FaultSolved solved -> of(solved.fault());
            case News.FaultDeclined declined -> of(declined.fault());
            case News.GuestArrived arrived -> of(arrived.guest());
            case News.GuestNotArrived not -> of(not.guest());
            case News.DayProposed proposed -> of(proposed.teamDay(), null, null);
            case News.DayAgreed agreed -> of(agreed.teamDay(), agreed.date(), agreed.place());
            case News.DayCancelled cancelled -> of(cancelled.teamDay(), cancelled.date(), null);
        };
    }

    /** Of what is no booking of the reader, or not yet. */
    private MessageSubject waitingAs(@Nullable UUID entry) {
        return new MessageSubject(null, null, null, entry, null, buildingId, date, start, end, zone);
    }

    private static MessageSubject of(BookedPlace booking) {
        return new MessageSubject(
                booking.bookingId(),
                null,
                null,
                null,
                null,
                booking.buildingId(),
                booking.start().atZone(booking.zone()).toLocalDate(),
                booking.start(),
                booking.end(),
                booking.zone().getId());
    }

    private static MessageSubject of(BookedSeries series) {
        return new MessageSubject(
                null,
                null,
                series.seriesId(),
                null,
                null,
                series.buildingId(),
                null,
                null,
                null,
                series.zone().getId());
    }

    private static MessageSubject of(ReportedFault fault) {
        return new MessageSubject(
                null,
                null,
                null,
                null,
                fault.faultId(),
                fault.buildingId(),
                null,
                null,
                null,
                fault.zone().getId());
    }

    private static MessageSubject of(ArrivedGuest guest) {
        return new MessageSubject(
                null,
                null,
                null,
                null,
                null,
                guest.buildingId(),
                guest.arrivedAt().atZone(guest.zone()).toLocalDate(),
                null,
                null,
                guest.zone().getId());
    }

    private static MessageSubject of(TeamDay day, @Nullable LocalDate date, News.@Nullable Place place) {
        return new MessageSubject(
                place == null ? null : place.bookingId(),
                day.teamDayId(),
                null,
                null,
                null,
                day.buildingId(),
                date,
                null,
                null,
                day.zone().getId());
    }
}
