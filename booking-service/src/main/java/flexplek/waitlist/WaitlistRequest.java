package flexplek.waitlist;

import flexplek.booking.BookingRequest;
import flexplek.booking.BookingRequest.AnySpace;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** What somebody waits for, named as for a booking. */
@Schema(
        name = "WaitlistRequest",
        description =
                "Either spaceId or anyOf, as for a booking, and a slot of quarter hours within one day. Everybody waits"
                        + " for themselves.",
        examples = """
            {"anyOf": {"buildingId": "0199f3a0-1111-7000-8000-000000000003", "kind": "DESK"},
             "start": "2026-11-24T08:00:00Z", "end": "2026-11-24T16:00:00Z", "autoAccept": false}""")
record WaitlistRequest(
        @Nullable UUID spaceId,
        @Nullable @Valid AnySpace anyOf,
        @NotNull Instant start,
        @NotNull Instant end,

        @Schema(description = "Whether to book at once instead of offering; false when nothing is said.") @Nullable
        Boolean autoAccept) {

    /** What would be booked. */
    BookingRequest booking() {
        return new BookingRequest(spaceId, anyOf, start, end, null, null, null);
    }

    boolean acceptsByItself() {
        return Boolean.TRUE.equals(autoAccept);
    }
}
