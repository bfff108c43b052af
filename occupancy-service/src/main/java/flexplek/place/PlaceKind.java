package flexplek.place;

/** The sizes of place whose occupancy is told. */
public enum PlaceKind {
    BUILDING,
    FLOOR,
    NEIGHBOURHOOD
}
