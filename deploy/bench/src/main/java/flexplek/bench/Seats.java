package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/**
 * Bookings that cannot meet, numbered from 0: each day every person once, each at a desk of their own, spread over all desks;
 * then the next day. What is measured with them is the cost of booking, not of being refused.
 */
record Seats(List<Desk> desks, People people, int personsADay, LocalDate first) {
    /** Prime, and hence without a common factor with any number of desks that is not a multiple of it. */
    private static final int STRIDE = 7919;

    record Seat(Desk desk, int person, int personKey, LocalDate day, Instant start, Instant end) {}

    Seats {
        if (personsADay > desks.size() || desks.size() % STRIDE == 0) {
            throw new IllegalArgumentException("more people than desks, or as many desks as cannot be spread over");
        }
    }

    Seat seat(int number) {
        int person = number % personsADay;
        LocalDate day = first.plusDays(number / personsADay);
        Desk desk = desks.get((int) ((long) person * STRIDE % desks.size()));
        return new Seat(
                desk,
                person,
                people.key(person),
                day,
                desk.site().at(day, LocalTime.of(8, 0)),
                desk.site().at(day, LocalTime.of(17, 0)));
    }
}
