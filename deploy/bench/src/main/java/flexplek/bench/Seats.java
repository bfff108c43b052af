package flexplek.bench;

import flexplek.bench.ground.Desk;
import flexplek.bench.ground.People;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
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

    /** Makes the shares of the days' caps, as the service makes them at the first booking of a building's day. */
    void openDays(Connection database, int from, int bookings) throws SQLException {
        try (PreparedStatement s = database.prepareStatement("""
                insert into building_day (building_id, day, share, free)
                select b, ?::date + d, s, 62500000 from unnest(?) b, generate_series(?, ?) d, generate_series(0, 15) s
                on conflict do nothing""")) {
            Object[] buildings =
                    desks.stream().map(desk -> desk.site().key()).distinct().toArray();
            s.setObject(1, first);
            s.setArray(2, database.createArrayOf("int4", buildings));
            s.setInt(3, from / personsADay);
            s.setInt(4, (from + bookings) / personsADay);
            s.executeUpdate();
        }
    }
}
