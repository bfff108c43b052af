package flexplek.demo.plan;

import static flexplek.demo.plan.Storey.Part.held;
import static flexplek.demo.plan.Storey.Part.shared;

import flexplek.demo.dice.Dice;
import java.time.LocalTime;
import java.util.List;

/** Four wings around a courtyard on three floors, with laboratories. */
final class Lens {
    private Lens() {}

    static Building build(Dice dice) {
        var full = Footprint.courtyard(10, 7);
        var storeys = List.of(
                new Storey(
                        0,
                        full,
                        List.of(
                                shared("Foyer", Use.ARRIVAL),
                                held("Werkplaats", Use.LABORATORY, Organisation.MINLAB),
                                shared("Collegezaal", Use.MEETING),
                                held("Optiek", Use.LABORATORY, Organisation.MINLAB))),
                new Storey(
                        1,
                        full,
                        List.of(
                                shared("Brandpunt", Use.OPEN),
                                held("Koudelab", Use.LABORATORY, Organisation.MINLAB),
                                shared("Prisma", Use.OPEN),
                                shared("Hofzijde", Use.QUIET))),
                new Storey(
                        2,
                        full,
                        List.of(
                                shared("Sterrenwacht", Use.OPEN),
                                shared("Spiegel", Use.OPEN),
                                shared("Noorderlicht", Use.OPEN),
                                shared("Schaduw", Use.QUIET))));
        return new Building(
                "LENS",
                "De Lens",
                "Prismaplein 7 (verzonnen adres)",
                "Groningen",
                53.2103,
                6.5651,
                LocalTime.of(7, 0),
                LocalTime.of(19, 0),
                false,
                List.of(Organisation.MINLAB, Organisation.MINWATER),
                Storey.buildAll(storeys, 41, dice));
    }
}
