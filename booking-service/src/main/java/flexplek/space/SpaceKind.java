package flexplek.space;

/** What a space is: a desk holds one person, a room its capacity. */
public enum SpaceKind {
    DESK,
    ROOM
}
