package flexplek.buildingimport;

import flexplek.platform.Tongue;
import flexplek.space.Amenity;
import flexplek.space.SpaceKind;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What kinds, amenities and columns are called in a file of spaces, in English and Dutch, in any case. */
final class SpaceWords {

    /** A column of the file. */
    enum Column {
        CODE,
        NAME,
        KIND,
        FLOOR,
        NEIGHBOURHOOD,
        CAPACITY,
        AMENITIES;

        /** Whether nothing can stand for it. */
        boolean isNeeded() {
            return this == CODE || this == KIND || this == FLOOR || this == NEIGHBOURHOOD;
        }

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private static final Map<String, Column> COLUMNS = new HashMap<>(Map.of(
            "naam", Column.NAME,
            "soort", Column.KIND,
            "verdieping", Column.FLOOR,
            "etage", Column.FLOOR,
            "neighborhood", Column.NEIGHBOURHOOD,
            "buurt", Column.NEIGHBOURHOOD,
            "capaciteit", Column.CAPACITY,
            "voorzieningen", Column.AMENITIES));

    /** A "bureau" is a desk as well as an office to some, and still a desk to whoever writes a list of places. */
    private static final Map<String, SpaceKind> KINDS = Map.of(
            "desk", SpaceKind.DESK,
            "werkplek", SpaceKind.DESK,
            "bureau", SpaceKind.DESK,
            "room", SpaceKind.ROOM,
            "ruimte", SpaceKind.ROOM,
            "vergaderruimte", SpaceKind.ROOM,
            "vergaderzaal", SpaceKind.ROOM,
            "vergaderkamer", SpaceKind.ROOM);

    /** "Scherm" alone is not among them: it is a monitor to one and the large screen of a room to another. */
    private static final Map<String, Amenity> AMENITIES = new HashMap<>(Map.ofEntries(
            Map.entry("beeldscherm", Amenity.MONITOR),
            Map.entry("zit-sta", Amenity.SIT_STAND),
            Map.entry("zit-stabureau", Amenity.SIT_STAND),
            Map.entry("zit-sta-bureau", Amenity.SIT_STAND),
            Map.entry("stil", Amenity.QUIET),
            Map.entry("stilte", Amenity.QUIET),
            Map.entry("rolstoeltoegankelijk", Amenity.WHEELCHAIR_ACCESSIBLE),
            Map.entry("groot-scherm", Amenity.SCREEN),
            Map.entry("presentatiescherm", Amenity.SCREEN),
            Map.entry("videovergaderen", Amenity.VIDEO)));

    /** What is written in Dutch, each word of which is read above. */
    private static final Map<Column, String> DUTCH_COLUMNS = Map.of(
            Column.CODE, "code",
            Column.NAME, "naam",
            Column.KIND, "soort",
            Column.FLOOR, "verdieping",
            Column.NEIGHBOURHOOD, "buurt",
            Column.CAPACITY, "capaciteit",
            Column.AMENITIES, "voorzieningen");

    private static final Map<Amenity, String> DUTCH_AMENITIES = Map.of(
            Amenity.MONITOR, "beeldscherm",
            Amenity.SIT_STAND, "zit-stabureau",
            Amenity.QUIET, "stil",
            Amenity.WHEELCHAIR_ACCESSIBLE, "rolstoeltoegankelijk",
            Amenity.SCREEN, "groot scherm",
            Amenity.WHITEBOARD, "whiteboard",
            Amenity.VIDEO, "videovergaderen");

    static {
        for (Column column : Column.values()) {
            COLUMNS.put(column.toString(), column);
        }
        for (Amenity amenity : Amenity.values()) {
            AMENITIES.put(amenity.toString(), amenity);
        }
    }

    private SpaceWords() {}

    static Optional<Column> column(String word) {
        return Optional.ofNullable(COLUMNS.get(plain(word)));
    }

    static Optional<SpaceKind> kind(String word) {
        return Optional.ofNullable(KINDS.get(plain(word)));
    }

    static Optional<Amenity> amenity(String word) {
        return Optional.ofNullable(AMENITIES.get(plain(word)));
    }

    static String written(Column column, Tongue tongue) {
        return isDutch(tongue) ? Objects.requireNonNull(DUTCH_COLUMNS.get(column)) : column.toString();
    }

    static String written(SpaceKind kind, Tongue tongue) {
        return switch (kind) {
            case DESK -> isDutch(tongue) ? "werkplek" : "desk";
            case ROOM -> isDutch(tongue) ? "vergaderruimte" : "room";
        };
    }

    static String written(Amenity amenity, Tongue tongue) {
        return isDutch(tongue) ? Objects.requireNonNull(DUTCH_AMENITIES.get(amenity)) : amenity.toString();
    }

    static boolean isDutch(Tongue tongue) {
        return tongue.language().getLanguage().equals("nl");
    }

    static String plain(String word) {
        return word.strip().toLowerCase(Locale.ROOT).replaceAll("[\\s_]+", "-");
    }
}
