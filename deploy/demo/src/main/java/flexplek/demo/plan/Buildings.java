package flexplek.demo.plan;

import static flexplek.demo.plan.Storey.Part.held;
import static flexplek.demo.plan.Storey.Part.shared;

import flexplek.demo.dice.Dice;
import java.time.LocalTime;
import java.util.List;

/** The three invented buildings; the seed decides what stands in each bay. */
public final class Buildings {
    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final LocalTime CLOSES = LocalTime.of(19, 0);

    private Buildings() {}

    /** All three, the largest first. */
    public static List<Building> all(Dice dice) {
        return List.of(kadegebouw(dice.of("KADE")), sluiswachter(dice.of("SLUIS")), lens(dice.of("LENS")));
    }

    private static Building kadegebouw(Dice dice) {
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
                OPENS,
                CLOSES,
                false,
                List.of(Organisation.MINBIN, Organisation.MINWATER, Organisation.MINLAB),
                build(storeys, 0, dice));
    }

    /** Home of the flood watch, and so open day and night, at weekends too. */
    private static Building sluiswachter(Dice dice) {
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
                build(storeys, 17, dice));
    }

    private static Building lens(Dice dice) {
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
                OPENS,
                CLOSES,
                false,
                List.of(Organisation.MINLAB, Organisation.MINWATER),
                build(storeys, 41, dice));
    }

    private static List<Floor> build(List<Storey> storeys, int firstRoomName, Dice dice) {
        var names = new RoomNames(firstRoomName);
        return storeys.stream().map(storey -> storey.build(names, dice)).toList();
    }
}
