package flexplek.series;

import flexplek.booking.Bookings;
import flexplek.booking.GiveUp;
import flexplek.claim.Claim;
import flexplek.people.People;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Gives up the dates of a series from a day on: those that are booked and have not begun, and those that are to be booked. */
@ApplicationScoped
class GiveUpDates {

    private final SeriesDates dates;
    private final Bookings bookings;
    private final GiveUp giveUp;
    private final People people;
    private final Clock clock;

    GiveUpDates(SeriesDates dates, Bookings bookings, GiveUp giveUp, People people, Clock clock) {
        this.dates = dates;
        this.bookings = bookings;
        this.giveUp = giveUp;
        this.people = people;
        this.clock = clock;
    }

    /** {@code by}: its person, or who made it. How many bookings. */
    int of(BookingSeries series, LocalDate from, Claim.Sitter by) {
        Instant now = clock.instant();
        var coming = bookings
                .lockLive(
                        dates.coming(series.id(), from, now, by.key()).values().stream()
                                .map(SeriesDates.Coming::booking)
                                .toList(),
                        series.building(),
                        people.organisation(series.person()))
                .stream()
                .filter(booking -> now.isBefore(booking.slot().start()))
                .toList();
        if (!coming.isEmpty()) {
            giveUp.withSeries(coming, by.personId(), now);
        }
        dates.cancelLater(series.id(), from, series.lastDay());
        return coming.size();
    }
}
