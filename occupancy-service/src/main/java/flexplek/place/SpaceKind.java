package flexplek.place;

/** What a space is. */
public enum SpaceKind {
    DESK,
    ROOM
}
