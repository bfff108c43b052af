package flexplek.rule;

import java.time.Instant;

/** When somebody says to come; how much later that is counts from the start, or from when a slot that had begun was booked. */
public record Arrival(Instant expectedAt, Instant from) {}
