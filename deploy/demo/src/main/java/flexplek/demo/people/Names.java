package flexplek.demo.people;

import flexplek.demo.dice.Dice;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Invented names: common given names with family names put together from syllables; none is given twice. */
final class Names {
    private static final List<String> GIVEN = List.of(
            "Aafke", "Abel", "Adil", "Aisha", "Alwin", "Amira", "Anouk", "Arjen", "Aylin", "Bart", "Bas", "Bilal",
            "Bram", "Carlijn", "Chantal", "Cor", "Daan", "Dewi", "Dirk", "Elif", "Els", "Emre", "Esra", "Femke",
            "Fleur", "Floor", "Gijs", "Hakan", "Hanna", "Hans", "Hilde", "Ilse", "Imane", "Ingrid", "Iris", "Jaap",
            "Jamila", "Jan", "Jeroen", "Jolien", "Joost", "Karin", "Karim", "Kees", "Koen", "Lars", "Laura", "Leila",
            "Lieke", "Lotte", "Maaike", "Maarten", "Malika", "Marieke", "Mehmet", "Merel", "Mohamed", "Nadia", "Niels",
            "Nienke", "Nina", "Omar", "Paul", "Peter", "Pim", "Priya", "Rachida", "Ravi", "Renske", "Robin", "Roos",
            "Ruud", "Samira", "Sander", "Sanne", "Selim", "Sjoerd", "Soraya", "Stijn", "Tessa", "Thijs", "Tim", "Tom",
            "Veerle", "Wendy", "Wessel", "Wim", "Yara", "Yasin", "Youssef", "Zeynep");
    private static final List<String> FIRST = List.of(
            "Appel", "Berken", "Bies", "Boter", "Dijk", "Dorp", "Eiken", "Ganzen", "Gras", "Haver", "Heide", "Honing",
            "Kaas", "Klaver", "Koren", "Kraan", "Linden", "Meren", "Molen", "Oever", "Polder", "Riet", "Rogge", "Steen",
            "Terpen", "Turf", "Veen", "Vlas", "Water", "Wilgen", "Zand", "Zwaan");
    private static final List<String> LAST = List.of(
            "berg", "bos", "donk", "gaard", "hof", "horst", "huis", "kamp", "man", "meer", "mans", "stra", "veld",
            "voort", "wijk", "zijl");
    private static final List<String> TEAMS = List.of(
            "anker",
            "baken",
            "balans",
            "batterij",
            "beek",
            "boei",
            "bolder",
            "bron",
            "brug",
            "dam",
            "delta",
            "dok",
            "draad",
            "drift",
            "duiker",
            "eiland",
            "filter",
            "fort",
            "fuik",
            "geul",
            "golf",
            "gracht",
            "haven",
            "helling",
            "kaap",
            "kanaal",
            "katrol",
            "keersluis",
            "ketting",
            "kiel",
            "kolk",
            "kraan",
            "kreek",
            "lantaarn",
            "lens",
            "lijn",
            "loods",
            "luik",
            "mast",
            "meetlat",
            "meridiaan",
            "monding",
            "nok",
            "oever",
            "pier",
            "plein",
            "poort",
            "prisma",
            "ra",
            "radar",
            "reling",
            "rivier",
            "roer",
            "sextant",
            "slinger",
            "spant",
            "spiegel",
            "spoor",
            "steiger",
            "stroom",
            "tij",
            "toren",
            "trap",
            "tuig",
            "veer",
            "vlonder",
            "vuurtoren",
            "waaier",
            "wadden",
            "wal",
            "weegschaal",
            "werf",
            "wimpel",
            "zeil",
            "zwaluw");

    private final Dice dice;
    private final Set<String> given = new HashSet<>();

    Names(Dice dice) {
        this.dice = dice;
    }

    String next() {
        String name;
        do {
            name = dice.oneOf(GIVEN) + " " + dice.oneOf(FIRST) + dice.oneOf(LAST);
        } while (!given.add(name));
        return name;
    }

    /** Team names in a random order. */
    static Deque<String> teams(Dice dice) {
        var names = new ArrayList<>(TEAMS);
        Collections.shuffle(names, dice.random());
        return new ArrayDeque<>(names);
    }
}
