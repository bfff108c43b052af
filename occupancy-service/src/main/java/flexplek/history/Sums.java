package flexplek.history;

import org.jspecify.annotations.Nullable;

/** Quarter hours added up, and what they come to on average. */
final class Sums {

    private int quarterHours;
    private long capacity;
    private long booked;
    private int mostBooked;
    private long checkedIn;
    private long released;
    private int quarterHoursCounted;
    private long counted;
    private long capacityCounted;

    void add(QuarterHour row) {
        quarterHours++;
        capacity += row.capacity();
        booked += row.booked();
        mostBooked = Math.max(mostBooked, row.booked());
        checkedIn += row.checkedIn();
        released += row.released();
        Integer people = row.counted();
        if (people != null) {
            quarterHoursCounted++;
            counted += people;
            capacityCounted += row.capacity();
        }
    }

    UtilisationGroup of(GroupKey key) {
        return new UtilisationGroup(
                key.day(),
                key.start(),
                key.weekday(),
                key.hour(),
                quarterHours,
                mean(capacity),
                mean(booked),
                mostBooked,
                mean(checkedIn),
                mean(released),
                quarterHoursCounted == 0 ? null : rounded((double) counted / quarterHoursCounted, 100),
                share(booked, capacity),
                share(checkedIn, capacity),
                share(released, capacity),
                quarterHoursCounted == 0 ? null : share(counted, capacityCounted));
    }

    private double mean(long sum) {
        return rounded((double) sum / quarterHours, 100);
    }

    private static @Nullable Double share(long part, long whole) {
        return whole == 0 ? null : rounded((double) part / whole, 10_000);
    }

    static double rounded(double number, double parts) {
        return Math.round(number * parts) / parts;
    }
}
