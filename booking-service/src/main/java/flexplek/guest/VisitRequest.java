package flexplek.guest;

import flexplek.booking.BookingWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "VisitRequest",
        description =
                "A guest whom I expect: with buildingId, start and end, or with bookingId of a room that I have booked,"
                        + " of which they are then. No mail address is needed.",
        examples = """
            {"buildingId": "0199f3a0-1111-7000-8000-000000000003", "start": "2026-11-24T09:00:00Z",
             "end": "2026-11-24T10:00:00Z", "guestName": "Ada Voorbeeld", "guestFrom": "Gemeente Voorbeeld"}""")
record VisitRequest(
        @Nullable UUID buildingId,

        @Schema(description = "When the guest is expected.") @Nullable
        Instant start,

        @Schema(description = "Until when, on the same day.") @Nullable
        Instant end,

        @Schema(description = "A room that I have booked, to which the guest comes.") @Nullable
        UUID bookingId,

        @Schema(description = "Who comes, in one line; kept for the visit alone.") @NotNull @Size(max = Guest.LONGEST)
        String guestName,

        @Schema(description = "The organisation that they come from, in one line.") @Nullable @Size(max = Guest.LONGEST)
        String guestFrom) {

    void check() {
        guest();
        Map<String, @Nullable Object> own = new LinkedHashMap<>();
        own.put("buildingId", buildingId);
        own.put("start", start);
        own.put("end", end);
        boolean wanted = bookingId == null;
        List<Problems.Violation> wrong = own.entrySet().stream()
                .filter(field -> (field.getValue() != null) != wanted)
                .map(field -> new Problems.Violation(
                        field.getKey(),
                        Wording.of(GuestWords.class, wanted ? GuestWords::orBooking : GuestWords::ofTheBooking)))
                .toList();
        if (!wrong.isEmpty()) {
            throw Problems.badFields(wrong);
        }
        if (wanted) {
            slot();
        }
    }

    Guest guest() {
        return new Guest(GuestText.name(guestName), guestFrom == null ? null : GuestText.from(guestFrom));
    }

    /** Its own; call only where it is not that of a booking. */
    TimeSlot slot() {
        Instant from = start == null ? null : stored(start);
        Instant to = end == null ? null : stored(end);
        if (from == null || to == null || !from.isBefore(to)) {
            throw Problems.badField("end", Wording.of(BookingWords.class, BookingWords::laterThanStart));
        }
        return new TimeSlot(from, to);
    }

    /** As the database keeps it, so that what is sent again is the same. */
    static Instant stored(Instant given) {
        return given.truncatedTo(ChronoUnit.MICROS);
    }
}
