package flexplek.closure;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Objects;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What becomes of a closure, as a JSON merge patch (RFC 7396): what is absent stays, null takes away its end or reason. */
@Schema(
        name = "ClosureChange",
        description = "A new end of a closure, or another reason; what is absent stays as it is.",
        examples = """
            {"end": "2026-11-24T15:00:00Z"}""")
@NullUnmarked // no record: its parts could not tell null from absent
final class ClosureChange {

    @JsonProperty
    @Schema(nullable = true, description = "Until when, not included, later than now; null for until further notice.")
    private Instant end;

    @JsonProperty
    @Size(max = 200)
    @Schema(nullable = true, description = "Why, in one line; null to say nothing.")
    private String reason;

    @Schema(hidden = true)
    private boolean ends;

    @Schema(hidden = true)
    private boolean reasoned;

    @JsonSetter("end")
    void end(@Nullable Instant given) {
        end = given;
        ends = true;
    }

    @JsonSetter("reason")
    void reason(@Nullable String given) {
        reason = given;
        reasoned = true;
    }

    /** Refuses what changes nothing. */
    void check() {
        if (!ends && !reasoned) {
            Wording oneOf = Wording.of(ClosureWords.class, ClosureWords::endOrReason);
            throw Problems.badFields(Stream.of("end", "reason")
                    .map(field -> new Problems.Violation(field, oneOf))
                    .toList());
        }
    }

    /** What is to be so then. */
    Closure.Wanted of(Closure had, ZoneId zone, Instant now) {
        boolean otherEnd = ends && !Objects.equals(end, had.end());
        return new Closure.Wanted(
                had.start(),
                otherEnd ? ClosureTimes.end(end, had.start(), zone, now) : had.end(),
                reasoned ? ClosureTimes.line(reason) : had.reason());
    }
}
