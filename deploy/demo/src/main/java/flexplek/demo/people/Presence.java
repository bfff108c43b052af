package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import flexplek.demo.plan.Space;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What came of a booking: {@code from} and {@code to} are the quarters of presence, both the same when nobody came. */
record Presence(
        Outcome outcome,
        int from,
        int to,
        @Nullable Instant checkedInAt,
        @Nullable Instant releasedAt) {
    private static final int GRACE_MINUTES = 30;
    private static final double LEAVES_EARLY = 0.18;

    /** Nothing has happened yet, so the place counts as in use. */
    static Presence later(Quarters slot) {
        return new Presence(Outcome.BOOKED, slot.from(), slot.to(), null, null);
    }

    static Presence of(Person person, Quarters slot, LocalDate date, Dice dice) {
        double noShow = WeekShape.noShows(date.getDayOfWeek()) * person.rhythm().forgetfulness();
        return of(noShow, slot, date, dice);
    }

    static Presence of(double noShow, Quarters slot, LocalDate date, Dice dice) {
        var start = slot.start(date);
        if (dice.chance(noShow)) {
            // The release comes within a minute after the grace.
            var released = start.plus(Duration.ofSeconds(GRACE_MINUTES * 60L + dice.between(1, 60)));
            return new Presence(Outcome.NO_SHOW, slot.from(), slot.from(), null, released);
        }
        int late = Math.clamp(Math.round(dice.around(300, 480)), -780, 1740);
        var checkedIn = start.plusSeconds(late);
        if (slot.to() - slot.from() > 8 && dice.chance(LEAVES_EARLY)) {
            var left = slot.end(date).minus(Duration.ofMinutes(dice.between(20, 100)));
            int to = slot.from() + (int) (Duration.between(start, left).toMinutes() / 15);
            return new Presence(Outcome.CHECKED_IN, slot.from(), to, checkedIn, left);
        }
        return new Presence(Outcome.CHECKED_IN, slot.from(), slot.to(), checkedIn, null);
    }

    /** Counts this presence in; the highest count among its quarters comes back. */
    int addTo(int[] inUse) {
        int highest = 0;
        for (int quarter = from; quarter < to; quarter++) {
            inUse[quarter]++;
            highest = Math.max(highest, inUse[quarter]);
        }
        return highest;
    }

    Booking booking(Building building, Space space, Person person, Quarters slot, LocalDate date) {
        return new Booking(
                building.code(),
                space,
                person.id(),
                slot.start(date),
                slot.end(date),
                outcome,
                checkedInAt,
                releasedAt);
    }
}
