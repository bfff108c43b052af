package flexplek.history;

import flexplek.place.SpaceKind;
import flexplek.platform.GeneralWords;
import flexplek.platform.Parameters;
import flexplek.platform.Problems;
import flexplek.platform.Wording;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** Of which place, kind and days utilisation is asked, and how it is put together. */
record UtilisationAsked(
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
        String kind,

        @QueryParam("from") @Parameter(required = true, description = "The first local day, included.") @Nullable
        LocalDate from,

        @QueryParam("to")
        @Parameter(required = true, description = "The last local day, included; at most 400 days in all.")
        @Nullable
        LocalDate to,

        @QueryParam("groupBy")
        @Parameter(
                description = "By local day, by hour, or by weekday and hour, as in a heat map; by day when nothing is"
                        + " said.",
                schema =
                        @Schema(
                                type = SchemaType.STRING,
                                enumeration = {"day", "hour", "weekdayHour"}))
        @Nullable
        String groupBy) {

    private static final int MOST_DAYS = 400;
    private static final Pattern KIND = Pattern.compile("[A-Z][A-Z0-9_]{0,63}");

    /** Refuses what is missing or cannot be, by name. */
    UtilisationQuestion read() {
        if (placeId == null) {
            throw Problems.badField("placeId", Wording.of(GeneralWords.class, GeneralWords::missing));
        }
        LocalDate first = Parameters.given("from", from);
        LocalDate last = Parameters.given("to", to);
        if (last.isBefore(first) || !last.isBefore(first.plusDays(MOST_DAYS))) {
            throw Problems.badField("to", Wording.of(HistoryWords.class, words -> words.days(MOST_DAYS)));
        }
        return new UtilisationQuestion(placeId, spaces(kind), first, last, grouping());
    }

    /** Desks where nothing is said. */
    static SpaceKind spaces(@Nullable String kind) {
        if (kind == null) {
            return SpaceKind.DESK;
        }
        if (!KIND.matcher(kind).matches()) {
            throw Problems.badField("kind", Wording.of(HistoryWords.class, HistoryWords::kind));
        }
        return SpaceKind.of(kind);
    }

    private Grouping grouping() {
        return groupBy == null
                ? Grouping.DAY
                : Grouping.find(groupBy)
                        .orElseThrow(() ->
                                Problems.badField("groupBy", Wording.of(HistoryWords.class, HistoryWords::groupBy)));
    }
}
