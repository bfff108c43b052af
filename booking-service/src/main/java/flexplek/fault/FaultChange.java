package flexplek.fault;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/** What becomes of a fault, as a JSON merge patch (RFC 7396): what is absent stays, and nothing can be taken away by null. */
@Schema(
        name = "FaultChange",
        description = "What becomes of a fault, and what those who reported it read of that.",
        examples = """
            {"state": "DECLINED", "answer": "This monitor is replaced with all others of the floor in January"}""")
@NullUnmarked // no record: its parts could not tell null from absent
final class FaultChange {

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @NotNull
    @Schema(description = "TAKEN_UP, SOLVED or DECLINED.")
    private FaultState state;

    @JsonProperty
    @JsonSetter(nulls = Nulls.FAIL)
    @Size(max = 500)
    @Schema(description = "What those who reported it read, in one line; needed to decline it. Absent for what it is.")
    private String answer;

    void check() {
        if (state == FaultState.REPORTED) {
            throw Problems.badField("state", say(FaultWords::nextState));
        }
    }

    FaultState state() {
        return state;
    }

    /** What is said of it then; {@code before} is what was said until now. */
    @Nullable
    String answer(@Nullable String before) {
        String said = answer == null ? before : answer.isBlank() ? null : answer.strip();
        if (state == FaultState.DECLINED && said == null) {
            throw Problems.badField("answer", say(FaultWords::whyDeclined));
        }
        return said;
    }

    private static Wording say(Function<FaultWords, String> message) {
        return Wording.of(FaultWords.class, message);
    }
}
