package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** All bookings: eight weeks past, today and two weeks to come, in order of date. */
public record Diary(List<Booking> bookings) {
    /** Days before the reference date. */
    public static final int DAYS_PAST = 56;

    /** Days after the reference date. */
    public static final int DAYS_AHEAD = 14;

    /** What these people booked in these buildings around {@code date}. */
    public static Diary of(List<Building> buildings, Population population, LocalDate date, Dice dice) {
        var people = population.people().stream().collect(Collectors.toMap(Person::id, Function.identity()));
        var bookings = new ArrayList<Booking>();
        for (var building : buildings) {
            var here = population.people().stream()
                    .filter(person -> person.team().building().equals(building.code()))
                    .toList();
            var desks = new DeskDays(building, here, date, dice.of("desks in " + building.code()));
            var rooms = new RoomDays(building, people, date, dice.of("rooms in " + building.code()));
            for (int day = -DAYS_PAST; day <= DAYS_AHEAD; day++) {
                var on = date.plusDays(day);
                if (on.getDayOfWeek() != DayOfWeek.SATURDAY && on.getDayOfWeek() != DayOfWeek.SUNDAY) {
                    var atDesks = desks.on(on);
                    bookings.addAll(atDesks);
                    bookings.addAll(rooms.on(on, atDesks));
                }
            }
        }
        bookings.sort(Comparator.comparing(Booking::start)
                .thenComparing(Booking::building)
                .thenComparing(booking -> booking.space().code())
                .thenComparing(Booking::personId));
        return new Diary(List.copyOf(bookings));
    }
}
