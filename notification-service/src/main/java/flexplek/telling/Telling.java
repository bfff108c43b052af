package flexplek.telling;

import java.util.List;
import java.util.UUID;

/** One event and whom it tells what. */
record Telling(UUID eventId, List<Told> told) {}
