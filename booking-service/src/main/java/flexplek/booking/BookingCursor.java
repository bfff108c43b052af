package flexplek.booking;

import flexplek.platform.Problems;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a page of bookings in order of time ended: the next ones start later, or then as well with a later id. */
record BookingCursor(Instant starts, UUID id) {

    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2101-01-01T00:00:00Z");

    static BookingCursor after(Booking last) {
        return new BookingCursor(last.slot().start(), last.id());
    }

    /** Null reads as the cursor before the first booking. */
    static BookingCursor read(@Nullable String cursor) {
        if (cursor == null) {
            return new BookingCursor(FIRST, new UUID(0, 0));
        }
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split("/", 2);
            Instant starts = Instant.parse(parts[0]);
            if (parts.length == 2 && starts.isAfter(FIRST) && starts.isBefore(LAST)) {
                return new BookingCursor(starts, UUID.fromString(parts[1]));
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            // Not one of ours, as is one that names no instant and id.
        }
        throw Problems.badField("cursor", "must be the next of an answer before");
    }

    String written() {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((starts + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
