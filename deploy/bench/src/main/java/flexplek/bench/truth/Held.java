package flexplek.bench.truth;

import java.time.Instant;
import java.util.UUID;

/** A booking of the database: who held what for which slot, and from when until when it was held. */
public record Held(
        UUID booking, int space, int person, Instant start, Instant end, Instant heldFrom, Instant heldUntil) {}
