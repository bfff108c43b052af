package flexplek.demo.people;

import java.time.DayOfWeek;

/**
 * How full the buildings are. Desk use at the daily peak follows the demo week of NUMBERS, section 2 (quality D); no-shows
 * lie between the 15 and 29 % of section 3 (quality V); the rest is assumed by us.
 */
public final class WeekShape {
    /** Share of all bookings that people cancel. */
    static final double CANCELLED = 0.08;

    /** Share of a meeting room's bookings that nobody comes to. */
    static final double EMPTY_ROOMS = 0.22;

    private WeekShape() {}

    /** Share of the desks in use at the busiest quarter of an hour. */
    public static double peak(DayOfWeek day) {
        return switch (day) {
            case MONDAY -> 0.45;
            case TUESDAY -> 0.65;
            case WEDNESDAY -> 0.45;
            case THURSDAY -> 0.62;
            case FRIDAY -> 0.20;
            case SATURDAY, SUNDAY -> 0;
        };
    }

    /** Share of the bookings that were not cancelled to which nobody came. */
    static double noShows(DayOfWeek day) {
        return switch (day) {
            case TUESDAY -> 0.18;
            case THURSDAY -> 0.19;
            case MONDAY -> 0.20;
            case WEDNESDAY -> 0.22;
            case FRIDAY, SATURDAY, SUNDAY -> 0.26;
        };
    }

    /** Which part of a day's desk use is booked this many days before. */
    static double bookedAhead(int days) {
        return 1.05 * Math.exp(-0.13 * (days - 1));
    }
}
