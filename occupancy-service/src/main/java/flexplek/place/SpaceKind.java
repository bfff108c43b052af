package flexplek.place;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** What a space is. Kinds come with features: one that this service does not know is kept and counted like the others. */
public record SpaceKind(@JsonValue String name) implements Comparable<SpaceKind> {

    public static final SpaceKind DESK = new SpaceKind("DESK");
    public static final SpaceKind ROOM = new SpaceKind("ROOM");

    public SpaceKind {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a kind has a name");
        }
    }

    /** One object for each of the usual kinds, of which there are as many as bookings. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static SpaceKind of(String name) {
        return switch (name) {
            case "DESK" -> DESK;
            case "ROOM" -> ROOM;
            default -> new SpaceKind(name);
        };
    }

    @Override
    public int compareTo(SpaceKind other) {
        return name.compareTo(other.name);
    }
}
