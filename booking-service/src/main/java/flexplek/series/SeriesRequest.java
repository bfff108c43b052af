package flexplek.series;

import flexplek.booking.BookingRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A booking, and by what rule it repeats. */
@Schema(
        name = "BookingSeriesRequest",
        description = "The first booking as in BookingRequest, and the rule by which it repeats at the same wall-clock"
                + " times of its building.",
        examples = """
            {"spaceId": "0199f3a0-1111-7000-8000-000000000002", "start": "2026-12-01T08:00:00Z",
             "end": "2026-12-01T16:00:00Z", "recurrence": "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270331",
             "leaveOut": ["2026-12-29"], "mode": "EACH"}""")
record SeriesRequest(
        @Schema(description = "This space; or anyOf is given.") @Nullable
        UUID spaceId,

        @Schema(
                description =
                        "Any that fits: the one that is found for the first date on all that it is free on, and another"
                                + " on the others.")
        @Valid
        BookingRequest.@Nullable AnySpace anyOf,

        @Schema(
                description =
                        "For whom, of those who let the caller book for them; for the caller when nothing is said.")
        @Nullable
        UUID personId,

        @Schema(description = "When the first one starts, included; at most 367 days from now.") @NotNull
        Instant start,

        @Schema(description = "When the first one ends, not included.") @NotNull
        Instant end,

        @Schema(
                description = "The value of an RRULE (RFC 5545): FREQ=DAILY, WEEKLY or MONTHLY, with INTERVAL, BYDAY,"
                        + " BYMONTHDAY, BYSETPOS, WKST, and UNTIL (a date, included) or COUNT; with neither it"
                        + " repeats for a year. It must give the day of the start, and at most 366 dates within"
                        + " a year of it. A date on which the clock skips one of the times is left out and not"
                        + " counted; of two equal times the first is meant.",
                examples = "FREQ=WEEKLY;BYDAY=TU")
        @NotNull
        @Size(max = 200)
        String recurrence,

        @Schema(description = "Dates of the rule that are not wanted; COUNT counts them.") @Nullable @Size(max = 366)
        List<@NotNull LocalDate> leaveOut,

        @Schema(description = "Whether one refused date refuses all of it.") @NotNull
        SeriesMode mode) {

    /** The first of them. */
    BookingRequest first() {
        return new BookingRequest(spaceId, anyOf, start, end, personId, null, null);
    }

    List<LocalDate> leftOut() {
        return leaveOut == null ? List.of() : leaveOut;
    }
}
