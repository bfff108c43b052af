package flexplek.demo.plan;

import static flexplek.demo.plan.Storey.Part.held;
import static flexplek.demo.plan.Storey.Part.shared;

import flexplek.demo.dice.Dice;
import java.time.LocalTime;
import java.util.List;

/** Two staggered wings on four floors. Home of the flood watch, and so open day and night, at weekends too. */
final class Sluiswachter {
    private Sluiswachter() {}

    static Building build(Dice dice) {
        var full = Footprint.staggered(9);
        var storeys = List.of(
                new Storey(
                        0,
                        full,
                        List.of(
                                shared("Werkcafé", Use.ARRIVAL),
                                shared("Kolk", Use.MEETING),
                                shared("Sluisdeur", Use.OPEN),
                                held("Wacht", Use.OPEN, Organisation.MINWATER))),
                new Storey(
                        1,
                        full,
                        List.of(
                                shared("Bovenstrooms", Use.OPEN),
                                shared("Peilschaal", Use.OPEN),
                                shared("Oever", Use.OPEN),
                                shared("Rietkraag", Use.QUIET))),
                new Storey(
                        2,
                        full,
                        List.of(
                                shared("Benedenstrooms", Use.OPEN),
                                shared("Stilwater", Use.QUIET),
                                held("Dijkgraaf", Use.OPEN, Organisation.MINBIN),
                                shared("Uiterwaard", Use.OPEN))),
                new Storey(
                        3,
                        Footprint.staggeredTop(9),
                        List.of(shared("Wolkendek", Use.OPEN), shared("Uitkijk", Use.OPEN))));
        return new Building(
                "SLUIS",
                "De Sluiswachter",
                "Sluiswachterspad 3 (verzonnen adres)",
                "Utrecht",
                52.0894,
                5.1102,
                LocalTime.MIDNIGHT,
                LocalTime.of(23, 45),
                true,
                List.of(Organisation.MINWATER, Organisation.MINBIN),
                Storey.buildAll(storeys, 17, dice));
    }
}
