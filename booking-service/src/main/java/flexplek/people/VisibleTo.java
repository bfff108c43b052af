package flexplek.people;

/** Who may see when a person is in; each includes those after it. A person who chose nothing is seen by the own team. */
enum VisibleTo {
    EVERYONE,
    ORGANISATION,
    TEAM,
    NOBODY
}
