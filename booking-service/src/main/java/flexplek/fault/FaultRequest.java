package flexplek.fault;

import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

@Schema(name = "FaultRequest", description = "Something broken at a space.", examples = """
    {"spaceId": "0199f3a0-1111-7000-8000-000000000007", "kind": "MONITOR", "description": "The left half stays black"}""")
record FaultRequest(
        @NotNull UUID spaceId,

        @Schema(description = "What is broken.") @NotNull FaultKind kind,

        @Schema(
                description =
                        "What is wrong, in one line, for those who look after the building; needed where the kind is"
                                + " OTHER.")
        @Nullable
        @Size(max = 500)
        String description,

        @Schema(
                description =
                        "Whether those who look after the building may read my name, so that they can ask me; they"
                                + " cannot when nothing is said.")
        @Nullable
        Boolean showName) {

    void check() {
        if (kind == FaultKind.OTHER && text() == null) {
            throw Problems.badField("description", Wording.of(FaultWords.class, FaultWords::whatIsWrong));
        }
    }

    /** Null for none. */
    @Nullable
    String text() {
        return description == null || description.isBlank() ? null : description.strip();
    }

    boolean showsName() {
        return Boolean.TRUE.equals(showName);
    }
}
