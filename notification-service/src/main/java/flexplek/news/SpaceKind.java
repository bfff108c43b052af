package flexplek.news;

/** Kinds of space, as the events name them. */
public enum SpaceKind {
    DESK,
    ROOM
}
