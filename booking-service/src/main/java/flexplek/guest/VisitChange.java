package flexplek.guest;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import flexplek.booking.BookingWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import flexplek.rule.TimeSlot;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What is to be otherwise, as a JSON merge patch (RFC 7396): what is absent stays, null takes away the booking and where the guest is from. */
@Schema(
        name = "VisitChange",
        description =
                "What is to be otherwise, at least one of these; what is absent stays as it is. With bookingId as null"
                        + " the visit has the time that the booking has, or start and end where they are given; with"
                        + " another bookingId it goes where that is.",
        examples = """
            {"start": "2026-11-24T09:30:00Z", "end": "2026-11-24T10:30:00Z"}""")
@NullUnmarked // no record: its parts could not tell null from absent
final class VisitChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Schema(description = "When the guest is expected.")
    private Instant start;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Schema(description = "Until when, on the same day.")
    private Instant end;

    @JsonProperty
    @Schema(nullable = true, description = "A room that I have booked, to which the guest comes; null for none.")
    private UUID bookingId;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = Guest.LONGEST)
    @Schema(description = "Who comes, in one line.")
    private String guestName;

    @JsonProperty
    @Size(max = Guest.LONGEST)
    @Schema(nullable = true, description = "The organisation that they come from, in one line; null for none.")
    private String guestFrom;

    @Schema(hidden = true)
    private boolean placed;

    @Schema(hidden = true)
    private boolean fromSaid;

    @JsonSetter("bookingId")
    void bookingId(@Nullable UUID given) {
        bookingId = given;
        placed = true;
    }

    @JsonSetter("guestFrom")
    void guestFrom(@Nullable String given) {
        guestFrom = given;
        fromSaid = true;
    }

    /** Refuses what changes nothing, and what cannot be whatever the visit is. */
    void check() {
        if (!movesInTime() && !placed && guestName == null && !fromSaid) {
            Wording oneOf = Wording.of(GuestWords.class, GuestWords::oneOfFive);
            throw Problems.badFields(Stream.of("start", "end", "bookingId", "guestName", "guestFrom")
                    .map(field -> new Problems.Violation(field, oneOf))
                    .toList());
        }
        if (bookingId != null) {
            refuseTimes(Wording.of(GuestWords.class, GuestWords::ofTheBooking));
        }
        if (start != null && end != null) {
            of(new TimeSlot(start, start.plusSeconds(1)));
        }
        of(new Guest("-", null));
    }

    boolean movesInTime() {
        return start != null || end != null;
    }

    /** The booking that it is of then. */
    @Nullable
    UUID booking(@Nullable UUID had) {
        return placed ? bookingId : had;
    }

    /** Of a visit that has the time of a booking. */
    void refuseTimes() {
        refuseTimes(Wording.of(GuestWords.class, GuestWords::changeTheBooking));
    }

    private void refuseTimes(Wording why) {
        if (movesInTime()) {
            throw Problems.badField(start == null ? "end" : "start", why);
        }
    }

    /** The slot that comes of it. */
    TimeSlot of(TimeSlot had) {
        Instant from = start == null ? had.start() : VisitRequest.stored(start);
        Instant to = end == null ? had.end() : VisitRequest.stored(end);
        if (!from.isBefore(to)) {
            throw end == null
                    ? Problems.badField("start", Wording.of(BookingWords.class, BookingWords::earlierThanEnd))
                    : Problems.badField("end", Wording.of(BookingWords.class, BookingWords::laterThanStart));
        }
        return new TimeSlot(from, to);
    }

    /** The guest as called then. */
    Guest of(Guest had) {
        String name = guestName == null ? had.name() : GuestText.name(guestName);
        String from = !fromSaid ? had.from() : guestFrom == null ? null : GuestText.from(guestFrom);
        return new Guest(name, from);
    }
}
