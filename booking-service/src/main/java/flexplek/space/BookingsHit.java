package flexplek.space;

import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The coming bookings that an act hits; they stand, and each person is told once.
 *
 * @param bookingIds the first hundred of those that the caller may see
 */
@Schema(
        name = "BookingsHit",
        description =
                "Coming bookings that are not what was booked any more. They are kept, and each person is told once.",
        examples = """
                {"total": 3, "reasons": [{"reason": "OUT_OF_SERVICE", "bookings": 3}], "bookingIds": []}""")
public record BookingsHit(
        @Schema(description = "How many bookings.") int total,

        List<OfReason> reasons,

        @Schema(description = "The first hundred of those that I may see.")
        List<UUID> bookingIds) {

    @Schema(name = "BookingsHitByReason")
    public record OfReason(
            HitReason reason,

            @Schema(description = "How many bookings, each under its gravest reason.")
            int bookings) {}

    public static final BookingsHit NONE = new BookingsHit(0, List.of(), List.of());
}
