package flexplek.demo.plan;

/** What a space is. */
public enum SpaceKind {
    DESK,
    ROOM
}
