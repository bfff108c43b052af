package flexplek.closure;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(
        name = "ClosureRequest",
        description =
                "Which spaces of the building go out of service, from when to when, and why. Times are quarter hours by the"
                        + " building's clock.",
        examples = """
            {"spaceIds": ["0199f3a0-1111-7000-8000-000000000002"], "start": "2026-11-24T07:00:00Z",
             "end": "2026-11-24T13:00:00Z", "reason": "The floor is painted"}""")
record ClosureRequest(
        @Schema(description = "The spaces, all of this building; all or none go out of service.")
        @NotNull
        @Size(min = 1, max = ClosureRequest.MOST_SPACES)
        List<@NotNull UUID> spaceIds,

        @Schema(description = "From when on; from now on when nothing is said.") @Nullable
        Instant start,

        @Schema(description = "Until when, not included; until further notice when nothing is said.") @Nullable
        Instant end,

        @Schema(description = "Why, in one line, for whoever looks at the spaces.") @Nullable @Size(max = 200)
        String reason) {

    static final int MOST_SPACES = 500;

    /** What is asked for, by the clock of the building. */
    Closure.Wanted wanted(ZoneId zone, Instant now) {
        Instant from = start == null ? now.truncatedTo(ChronoUnit.MICROS) : ClosureTimes.quarter("start", start, zone);
        if (from.isBefore(ClosureTimes.quarterOf(now, zone))) {
            throw Problems.badField("start", Wording.of(ClosureWords.class, ClosureWords::startPast));
        }
        return new Closure.Wanted(from, ClosureTimes.end(end, from, zone, now), ClosureTimes.line(reason));
    }
}
