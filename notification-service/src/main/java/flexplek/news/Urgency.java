package flexplek.news;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.stream.Stream;

/** What goes first where much waits: a guest is at reception now, and thousands of desks that close next month can wait. */
public enum Urgency {

    /** Somebody stands and waits, or a place is held for minutes. */
    NOW(0),

    /** It changes what its person does today, or within a day. */
    SOON(1),

    LATER(2);

    private static final Duration SOON_IS = Duration.ofDays(1);

    private final int rank;

    Urgency(int rank) {
        this.rank = rank;
    }

    /** As it stands in the database: the lowest goes first. */
    public int rank() {
        return rank;
    }

    public static Urgency of(News news, Instant now) {
        return switch (news) {
            case News.GuestArrived _, News.GuestNotArrived _, News.Offered _ -> NOW;
            case News.MadeForYou made -> of(made.booking(), now);
            case News.Changed changed -> first(of(changed.booking(), now), of(changed.before(), now));
            case News.NoShow noShow -> of(noShow.booking(), now);
            case News.Released released -> of(released.booking(), now);
            case News.NotUsable gone -> of(gone.booking(), now);
            case News.Cancelled gone -> of(gone.booking(), now);
            case News.Affected affected -> of(affected.booking(), now);
            case News.Meeting meeting -> of(meeting, now);
            case News.SeriesRefused refused ->
                of(refused.dates().stream(), refused.series().zone(), now);
            case News.SeriesAsked asked -> ofTime(asked.confirmBy(), asked.confirmBy(), now);
            // Alike, so that the last that is heard of a series is the last that was done with it.
            case News.SeriesChanged _ -> SOON;
            case News.SeriesEnded _, News.FaultSolved _, News.FaultDeclined _ -> LATER;
            case News.OfferLapsed lapsed -> of(lapsed.booking(), now);
            case News.WaitedFor booked -> of(booked.booking(), now);
            case News.ExchangeOffered offered -> of(offered.booking(), now);
            case News.ExchangeAgreed agreed -> first(of(agreed.booking(), now), of(agreed.before(), now));
            case News.DayProposed proposed ->
                of(proposed.candidateDates().stream(), proposed.teamDay().zone(), now);
            case News.DayAgreed agreed ->
                of(Stream.of(agreed.date()), agreed.teamDay().zone(), now);
            case News.DayCancelled cancelled ->
                of(Stream.ofNullable(cancelled.date()), cancelled.teamDay().zone(), now);
        };
    }

    private static Urgency of(BookedPlace booking, Instant now) {
        return ofTime(booking.start(), booking.end(), now);
    }

    private static Urgency of(News.Meeting meeting, Instant now) {
        Urgency asItIs = of(meeting.booking(), now);
        News.Before before = meeting.before();
        return before == null ? asItIs : first(asItIs, of(before, now));
    }

    private static Urgency of(News.Before before, Instant now) {
        return ofTime(before.start(), before.end(), now);
    }

    private static Urgency of(Stream<LocalDate> dates, ZoneId zone, Instant now) {
        return dates.map(date -> ofTime(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant(),
                        now))
                .min(Urgency::compareTo)
                .orElse(LATER);
    }

    /** What is over by then needs no haste any more. */
    private static Urgency ofTime(Instant start, Instant end, Instant now) {
        return start.isBefore(now.plus(SOON_IS)) && !end.isBefore(now) ? SOON : LATER;
    }

    private static Urgency first(Urgency one, Urgency other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
