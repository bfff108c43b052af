package flexplek.space;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What a space can offer, written in kebab-case in files and in the API. */
public enum Amenity {
    MONITOR,
    SIT_STAND,
    QUIET,
    WHEELCHAIR_ACCESSIBLE,
    SCREEN,
    WHITEBOARD,
    VIDEO;

    private static final List<String> NAMES =
            Arrays.stream(values()).map(Amenity::toString).toList();

    public static boolean isKnown(String name) {
        return NAMES.contains(name);
    }

    /** Each of these known names once, in the order of the list. */
    public static List<String> inOrder(List<String> names) {
        return NAMES.stream().filter(names::contains).toList();
    }

    /** All names, for a message that says what would be right. */
    public static String all() {
        return NAMES.stream().collect(Collectors.joining(", "));
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
