package flexplek.bench.truth;

import java.time.Instant;

/** A booking that was refused, and when it was asked and answered. */
public record Refusal(Kind kind, int space, int person, Instant start, Instant end, Instant asked, Instant answered) {

    /** What stood in the way, by the service's word. */
    public enum Kind {
        SPACE_TAKEN,
        PERSON_ALREADY_BOOKED
    }

    /** Whether this booking is a reason: it covers part of the slot and was held at some moment before the answer. */
    boolean isBecauseOf(Held held) {
        boolean same = switch (kind) {
            case SPACE_TAKEN -> held.space() == space;
            case PERSON_ALREADY_BOOKED -> held.person() == person;
        };
        return same
                && held.start().isBefore(end)
                && held.end().isAfter(start)
                && !held.heldFrom().isAfter(answered)
                && !held.heldUntil().isBefore(asked);
    }
}
