package flexplek.history;

import flexplek.place.SpaceKind;
import flexplek.platform.GeneralWords;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which place and kind a forecast is asked. */
record ForecastAsked(
        @QueryParam("placeId")
        @Parameter(
                required = true,
                description = "The building, floor or neighbourhood.",
                example = "0199f3a0-1111-7000-8000-000000000003")
        @Nullable
        UUID placeId,

        @QueryParam("kind")
        @Parameter(description = "Which kind of space; desks when nothing is said.", example = "DESK")
        @Nullable
        String kind) {

    /** Refuses a place that is missing. */
    UUID place() {
        if (placeId == null) {
            throw Problems.badField("placeId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        return placeId;
    }

    SpaceKind spaces() {
        return UtilisationAsked.spaces(kind);
    }
}
