package flexplek.history;

import flexplek.place.SpaceKind;
import java.time.LocalDate;
import java.util.UUID;

/** What is asked of a place, read and found right: from a local day to another, both included. */
record UtilisationQuestion(UUID placeId, SpaceKind kind, LocalDate from, LocalDate to, Grouping by) {}
