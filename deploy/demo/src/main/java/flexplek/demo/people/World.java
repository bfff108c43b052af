package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import flexplek.demo.plan.Building;
import flexplek.demo.plan.Buildings;
import java.time.LocalDate;
import java.util.List;

/** The whole invented organisation: the same for the same seed and reference date. */
public record World(List<Building> buildings, Population population, Diary diary) {
    /** The seed of the demo that everybody sees. */
    public static final long SEED = 2026;

    /** Everything, made from a seed, as seen on a date. */
    public static World of(long seed, LocalDate date) {
        var dice = new Dice(seed);
        var buildings = Buildings.all(dice.of("buildings"));
        var population = Population.of(buildings, date, dice.of("people"));
        return new World(buildings, population, Diary.of(buildings, population, date, dice.of("bookings")));
    }
}
