package flexplek.space;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** That a space is out of service, why, from when, and until when: null for until further notice. */
@Schema(
        name = "OutOfService",
        description = "That a space is out of service, why if somebody said so, from when and until when.",
        examples = """
            {"reason": "The floor is painted", "from": "2026-11-24T07:00:00Z", "until": "2026-11-24T13:00:00Z"}""")
public record ClosedUntil(
        @Schema(description = "Why, as somebody typed it; null where nobody did.") @Nullable
        String reason,

        @Schema(description = "From when on; null where it is not in the files of its building any more.") @Nullable
        Instant from,

        @Schema(description = "Until when, not included; null for until further notice.") @Nullable
        Instant until) {}
