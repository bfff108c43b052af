package flexplek.space;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** From when to when a space is out of service, half-open; {@code end} is null for until further notice. */
@Schema(name = "ClosedTime", description = "From when to when a space is out of service, and why.")
public record ClosedTime(
        @Schema(description = "From when on.") Instant start,

        @Schema(description = "Until when, not included; null for until further notice.") @Nullable
        Instant end,

        @Schema(description = "Why, as somebody typed it; null where nobody did.") @Nullable
        String reason) {

    public boolean covers(Instant moment) {
        return !moment.isBefore(start) && isBeforeEnd(moment);
    }

    /** Whether it has anything of a half-open time. */
    public boolean meets(Instant from, Instant to) {
        return start.isBefore(to) && isBeforeEnd(from);
    }

    /** Whether it has all of a half-open time. */
    public boolean holds(Instant from, Instant to) {
        return !from.isBefore(start) && (end == null || !end.isBefore(to));
    }

    public boolean isBeforeEnd(Instant moment) {
        return end == null || moment.isBefore(end);
    }

    /** With another that begins no earlier and overlaps or meets this one: the reason is that of the one that ends last. */
    ClosedTime with(ClosedTime next) {
        boolean goesOn = end != null && (next.end == null || next.end.isAfter(end));
        return goesOn ? new ClosedTime(start, next.end, next.reason) : this;
    }

    /** Its part of a time that it has something of. */
    ClosedTime between(Instant from, Instant to) {
        return new ClosedTime(start.isBefore(from) ? from : start, isBeforeEnd(to) ? to : end, reason);
    }

    boolean isMetBy(ClosedTime next) {
        return end == null || !next.start.isAfter(end);
    }
}
