package flexplek.guest;

import flexplek.rule.TimeSlot;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where and when a guest is expected: in a building (inside key) at a time of the visit's own, or in the room that their host has
 * booked, as long as that is.
 */
record WhereAndWhen(int building, @Nullable UUID booking, TimeSlot slot) {}
