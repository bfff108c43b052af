package flexplek.telling;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One event, when it happened, and whom it tells what. */
record Telling(UUID eventId, Instant at, List<Told> told) {}
