package flexplek.demo.plan;

import static flexplek.demo.plan.Storey.Part.held;
import static flexplek.demo.plan.Storey.Part.shared;

import flexplek.demo.dice.Dice;
import java.time.LocalTime;
import java.util.List;

/** The largest: two wings at a right angle on six floors, shared by all three ministries. */
final class Kadegebouw {
    private Kadegebouw() {}

    static Building build(Dice dice) {
        var full = Footprint.bent(10, 10);
        var storeys = List.of(
                new Storey(
                        0,
                        full,
                        List.of(
                                shared("Vergadercentrum", Use.MEETING),
                                shared("Ontvangst", Use.ARRIVAL),
                                shared("Stadszijde", Use.MEETING))),
                new Storey(
                        1,
                        full,
                        List.of(
                                shared("Steiger", Use.OPEN),
                                shared("Loopplank", Use.OPEN),
                                held("Stuurhut", Use.OPEN, Organisation.MINBIN))),
                new Storey(
                        2,
                        full,
                        List.of(shared("Touwslag", Use.OPEN), shared("Windstil", Use.QUIET), shared("Boeg", Use.OPEN))),
                new Storey(
                        3,
                        full,
                        List.of(
                                shared("Waterkant", Use.OPEN),
                                shared("Zonzijde", Use.OPEN),
                                held("Kompas", Use.OPEN, Organisation.MINWATER))),
                new Storey(
                        4,
                        full,
                        List.of(shared("Kraaiennest", Use.OPEN), shared("Zeil", Use.OPEN), shared("Luwte", Use.QUIET))),
                new Storey(
                        5,
                        Footprint.bentTop(10),
                        List.of(shared("Daktuin", Use.OPEN), shared("Horizon", Use.MEETING))));
        return new Building(
                "KADE",
                "Kadegebouw",
                "Kadelaan 12 (verzonnen adres)",
                "Den Haag",
                52.0781,
                4.3212,
                LocalTime.of(7, 0),
                LocalTime.of(19, 0),
                false,
                List.of(Organisation.MINBIN, Organisation.MINWATER, Organisation.MINLAB),
                Storey.buildAll(storeys, 0, dice));
    }
}
