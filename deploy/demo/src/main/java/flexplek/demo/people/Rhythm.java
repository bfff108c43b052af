package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * A person's week: how likely each weekday is an office day (0 = does not work), when they start, in quarters of an hour
 * after midnight, and how forgetful they are (1 = like most). The shares are our assumptions; deploy/demo/README.md lists them.
 */
public record Rhythm(List<Double> weights, int startQuarter, double forgetfulness) {
    private static final List<Double> WEEK = List.of(0.9, 1.5, 0.9, 1.4, 0.4, 0.0, 0.0);

    static Rhythm throwFor(Team team, Dice dice) {
        var off = daysOff(dice);
        var home = homeDays(dice);
        var weights = new ArrayList<>(Collections.nCopies(7, 0.0));
        for (var day : DayOfWeek.values()) {
            double weight = WEEK.get(day.getValue() - 1) * Math.exp(dice.around(0, 0.5));
            if (day == team.favourite()) {
                weight *= 2;
            }
            if (home.contains(day)) {
                weight *= 0.15;
            }
            weights.set(day.getValue() - 1, off.contains(day) ? 0.0 : weight);
        }
        int start = Math.clamp(Math.round(dice.around(35, 1.6)), 31, 39);
        return new Rhythm(List.copyOf(weights), start, Math.exp(dice.around(0, 0.3)));
    }

    double weight(DayOfWeek day) {
        return weights.get(day.getValue() - 1);
    }

    /** Six in ten work five days, three in ten four, one in ten three. */
    private static Set<DayOfWeek> daysOff(Dice dice) {
        double contract = dice.share();
        if (contract < 0.6) {
            return EnumSet.noneOf(DayOfWeek.class);
        }
        if (contract < 0.9) {
            return EnumSet.of(dice.oneOf(List.of(
                    DayOfWeek.FRIDAY, DayOfWeek.FRIDAY, DayOfWeek.WEDNESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY)));
        }
        return EnumSet.of(DayOfWeek.FRIDAY, dice.oneOf(List.of(DayOfWeek.WEDNESDAY, DayOfWeek.MONDAY)));
    }

    private static Set<DayOfWeek> homeDays(Dice dice) {
        var days = EnumSet.noneOf(DayOfWeek.class);
        if (dice.chance(0.55)) {
            days.add(DayOfWeek.FRIDAY);
        }
        if (dice.chance(0.6)) {
            days.add(dice.oneOf(
                    List.of(DayOfWeek.MONDAY, DayOfWeek.WEDNESDAY, DayOfWeek.WEDNESDAY, DayOfWeek.THURSDAY)));
        }
        return days;
    }
}
